package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.Definition;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Lineage;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/** The words of the version checks: why a version matters and what to write instead, in the user's own XML. */
final class PinAdvice {

    private static final String SOME_VERSION = "…";

    private final ModuleInput module;

    PinAdvice(ModuleInput module) {
        this.module = module;
    }

    /** A version that floats. */
    Finding floats(CheckDescription check, VersionUse use) {
        Optional<String> today = today(use);
        String how = use.floating().map(Floating::because).orElse("");
        String now = today.map(version -> "; today it is " + version).orElse("");
        return check.finding(use.place(), use.shown(), check.why() + ": " + how + now, fix(use, today));
    }

    /** No version at all, so that Maven looks for one. */
    Finding missing(CheckDescription check, VersionUse use) {
        String value = use.shown() + " without a version";
        String why = check.why() + ": without a version Maven takes the newest one that it finds";
        return check.finding(use.place(), value, why, fix(use, today(use)));
    }

    /** What to write: the version of today if it is a pinned one, else the form. */
    private static String fix(VersionUse use, Optional<String> today) {
        String element = use.meaning().definitions().isEmpty() ? "version" : last(use.meaning().definitions()).property();
        Optional<String> pinned = today.filter(version -> Floating.of(version).isEmpty());
        return pinned.map(version -> "<" + element + ">" + version + "</" + element + ">")
                .orElse("<" + element + ">" + SOME_VERSION + "</" + element + "> with one released version, without range or keyword");
    }

    /** The definition nearest to the value: the one to change. */
    private static Definition last(List<Definition> definitions) {
        return definitions.get(definitions.size() - 1);
    }

    /** The version that this build takes, as far as Maven's models and graph tell. */
    private Optional<String> today(VersionUse use) {
        String key = use.coordinate().key();
        EntryKind kind = use.kind();
        Optional<String> found = switch (kind) {
            case DEPENDENCY, MANAGED_DEPENDENCY -> module.effective().graph().stream()
                    .filter(artifact -> artifact.coordinate().key().equals(key))
                    .map(artifact -> artifact.coordinate().version())
                    .findFirst();
            case PLUGIN, MANAGED_PLUGIN, REPORTING_PLUGIN, BUILD_EXTENSION -> plugin(module.effective().model(), key)
                    .map(Plugin::getVersion);
            case PARENT -> module.lineage().remote().stream()
                    .map(Lineage::written)
                    .filter(parent -> parent.key().equals(key))
                    .map(Coordinate::version)
                    .findFirst();
            default -> Optional.empty();
        };
        return found.filter(version -> !version.equals(use.coordinate().version()));
    }

    private static Optional<Plugin> plugin(Model model, String key) {
        Build build = model.getBuild();
        return build == null
                ? Optional.empty()
                : build.getPlugins().stream().filter(plugin -> plugin.getKey().equals(key)).findFirst();
    }
}
