package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Definition;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.PomEntries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version that comes from a property which no file of the commit defines, or which this build has with another value than the
 * commit gives it: from the command line, the environment, a settings file, or a plugin that sets it while the build runs.
 */
@AutoService(ModuleCheck.class)
public final class VersionNotInCommit implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-012", "version is not in the commit", "the same commit builds with different versions on different machines");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** It depends on the command line. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        Expressions expressions = new Expressions(module.lineage(), module.call().committedProperties());
        module.versions().stream().filter(use -> isJudged(module, use)).forEach(use -> {
            use.meaning().missing().ifPresent(name -> findings.put(use.place() + " " + use.shown(), undefined(module, use, name)));
            for (Definition definition : use.meaning().definitions()) {
                overridden(module, expressions, definition.property()).ifPresent(value -> findings.putIfAbsent(
                        "override of " + definition.property(), overridden(use, definition, value)));
            }
        });
        parents(module, expressions, findings);
        return List.copyOf(findings.values());
    }

    /** Versions of parents from elsewhere that come from a property: a command line can change them like our own. */
    private static void parents(ModuleInput module, Expressions expressions, Map<String, Finding> findings) {
        module.remoteParentPlace().ifPresent(place -> module.lineage().remote().stream()
                .flatMap(parent -> PomEntries.of(parent).stream())
                .filter(entry -> entry.kind() != EntryKind.COORDINATE_TEXT && entry.version().contains("${"))
                .forEach(entry -> Expressions.names(entry.version()).forEach(name -> overridden(module, expressions, name)
                        .ifPresent(value -> findings.putIfAbsent("override of " + name, finding(place, entry.key(), name, value, "another one"))))));
    }

    /** Not a text that may be no coordinate at all, and not the version of a parent in this repository: that is the parent's own. */
    private static boolean isJudged(ModuleInput module, VersionUse use) {
        boolean localParent = use.entry().kind() == EntryKind.PARENT
                && module.lineage().from(use.pom()).local().size() > 1;
        return use.entry().kind() != EntryKind.COORDINATE_TEXT && !localParent;
    }

    private static Finding undefined(ModuleInput module, VersionUse use, String name) {
        String given = module.call().userProperties().get(name);
        String today = given == null ? "" : "; on this command line it is " + given;
        return DESCRIPTION.finding(use.place(), use.shown() + ": nothing in the commit defines " + name,
                DESCRIPTION.why() + today, "<" + name + ">" + (given == null ? "…" : given) + "</" + name + "> in <properties>");
    }

    private static Finding overridden(VersionUse use, Definition definition, String value) {
        Place place = definition.place().orElse(use.place());
        return finding(place, use.coordinate().key(), definition.property(), value, use.meaning().value());
    }

    private static Finding finding(Place place, String key, String name, String value, String committed) {
        return DESCRIPTION.finding(place, key + " takes " + name + " = " + value + ", which the commit does not say",
                DESCRIPTION.why() + "; the commit says " + committed,
                "build without -D" + name + ", or write <" + name + ">" + value + "</" + name + ">");
    }

    /** The value that this build has from outside of the commit; nothing if it is one that the commit knows. */
    static Optional<String> overridden(ModuleInput module, Expressions expressions, String name) {
        Set<String> known = expressions.everyValue(name);
        String given = module.call().userProperties().get(name);
        String actual = given == null ? module.effective().model().getProperties().getProperty(name) : given;
        return known.isEmpty() || actual == null || known.contains(actual) ? Optional.empty() : Optional.of(actual);
    }
}
