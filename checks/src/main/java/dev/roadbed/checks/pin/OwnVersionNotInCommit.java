package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.Definition;
import dev.roadbed.checks.pom.Expressions;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.Meaning;
import dev.roadbed.checks.pom.PomFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The project's own version, when the commit does not say it: {@code ${revision}}, {@code ${sha1}} or {@code ${changelist}} without a
 * definition, or given another value on the command line. In a release also a snapshot.
 */
@AutoService(ModuleCheck.class)
public final class OwnVersionNotInCommit implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-016", "own version is not fixed by the commit", "nobody can tell from an artifact's version which commit it was made from");

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
        List<Finding> findings = new ArrayList<>();
        for (PomFile pom : module.judged()) {
            String version = pom.model().getVersion();
            if (version != null) {
                judge(module, pom, version, findings);
            }
        }
        return findings;
    }

    private static void judge(ModuleInput module, PomFile pom, String version, List<Finding> findings) {
        Lineage lineage = module.lineage().from(pom);
        Expressions expressions = new Expressions(lineage, module.call().committedProperties());
        Place place = lineage.place(pom, Lines.ofOwnVersion(pom.model()));
        for (Meaning meaning : expressions.meanings(version)) {
            meaning.missing().ifPresent(name -> findings.add(undefined(module, place, version, name)));
            boolean floats = meaning.missing().isEmpty() && Floating.of(meaning.value()).isPresent();
            if (module.call().release() && floats) {
                findings.add(DESCRIPTION.finding(place, meaning.value() + meaning.origin() + " in a release",
                        "a snapshot is published again and again under the same version",
                        "<version>" + meaning.value().replace("-SNAPSHOT", "") + "</version>"));
            }
        }
        names(expressions, version).forEach(name -> VersionNotInCommit.overridden(module, expressions, name)
                .ifPresent(value -> findings.add(overridden(place, version, name, value))));
    }

    private static Set<String> names(Expressions expressions, String version) {
        Set<String> names = new LinkedHashSet<>(Expressions.names(version));
        expressions.meanings(version).forEach(meaning -> meaning.definitions().stream().map(Definition::property).forEach(names::add));
        return names;
    }

    private static Finding undefined(ModuleInput module, Place place, String version, String name) {
        Optional<String> given = Optional.ofNullable(module.call().userProperties().get(name));
        return DESCRIPTION.finding(place, version + ": nothing in the commit defines " + name,
                DESCRIPTION.why() + given.map(value -> "; on this command line it is " + value).orElse(""),
                "<" + name + ">" + given.orElse("…") + "</" + name + "> in <properties>, or -D" + name + "=… in .mvn/maven.config");
    }

    private static Finding overridden(Place place, String version, String name, String value) {
        return DESCRIPTION.finding(place, version + " with " + name + " = " + value + ", which the commit does not say", DESCRIPTION.why(),
                "build without -D" + name + ", or commit <" + name + ">" + value + "</" + name + ">");
    }
}
