package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.EntryKind;
import dev.roadbed.checks.pom.Lines;
import dev.roadbed.checks.pom.PomEntries;
import dev.roadbed.checks.pom.PomEntry;
import dev.roadbed.checks.pom.PomFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/**
 * A plugin that no POM gives a version: one that is named without a version, and one that the packaging implies. The running
 * Maven chooses then, so another Maven builds with other plugins.
 */
@AutoService(ModuleCheck.class)
public final class PluginWithoutVersion implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-008", "plugin without a version", "its code runs inside your build, and the running Maven chooses which");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PluginVersions plugins = new PluginVersions(module.effective().model());
        Map<String, Finding> findings = new LinkedHashMap<>();
        module.versions(EntryKind.PLUGIN)
                .filter(use -> !use.entry().hasVersion() && !pinned(plugins, module, use))
                .forEach(use -> findings.put(use.coordinate().key() + "@" + use.place(), declared(plugins, use)));
        for (Plugin plugin : plugins.used()) {
            boolean told = findings.keySet().stream().anyMatch(key -> key.startsWith(plugin.getKey() + "@"));
            if (!PluginVersions.pinned(plugin) && !told) {
                placeOfImplied(module, plugin)
                        .ifPresent(place -> findings.put(plugin.getKey(), implied(module, place, plugin)));
            }
        }
        return List.copyOf(findings.values());
    }

    /** Pinned by the effective model, or, for a profile that is not active, by the profile's own management. */
    private static boolean pinned(PluginVersions plugins, ModuleInput module, VersionUse use) {
        String key = use.coordinate().key();
        boolean inProfile = !use.entry().profile().isEmpty()
                && module.versions(EntryKind.PLUGIN, EntryKind.MANAGED_PLUGIN)
                        .anyMatch(other -> other.entry().hasVersion()
                                && other.entry().profile().equals(use.entry().profile())
                                && other.coordinate().key().equals(key));
        return inProfile || plugins.pins(key);
    }

    private static Finding declared(PluginVersions plugins, VersionUse use) {
        Optional<String> today = plugins.used(use.coordinate().key()).map(Plugin::getVersion);
        String fix = today.map(version -> "<version>" + version + "</version>")
                .orElse("<version>…</version> with one released version, here or in <pluginManagement>");
        return DESCRIPTION.finding(use.place(), use.shown(), why(today), fix);
    }

    private static Finding implied(ModuleInput module, Place place, Plugin plugin) {
        Optional<String> today = Optional.ofNullable(plugin.getVersion());
        String fix = "<plugin><groupId>" + plugin.getGroupId() + "</groupId><artifactId>" + plugin.getArtifactId()
                + "</artifactId><version>" + today.orElse("…") + "</version></plugin> in <build><pluginManagement><plugins>";
        String origin = fromRemoteParent(module, plugin.getKey())
                ? ", which the parent uses"
                : ", which packaging " + module.effective().model().getPackaging() + " implies";
        return DESCRIPTION.finding(place, plugin.getKey() + origin, why(today), fix);
    }

    private static String why(Optional<String> today) {
        return DESCRIPTION.why() + today.map(version -> "; today it is " + version).orElse("");
    }

    /** Nothing if another module of the build has the line that should change. */
    private static Optional<Place> placeOfImplied(ModuleInput module, Plugin plugin) {
        String key = plugin.getKey();
        if (module.lineage().local().stream().anyMatch(pom -> names(pom.model(), EntryKind.PLUGIN, key))) {
            return Optional.empty();
        }
        if (fromRemoteParent(module, key)) {
            return module.remoteParentPlace();
        }
        boolean toldInParent = module.effective().parent()
                .flatMap(parent -> new PluginVersions(parent).used(key))
                .filter(same -> !PluginVersions.pinned(same))
                .isPresent();
        PomFile own = module.lineage().own();
        String element = own.model().getLocation("packaging") == null ? "artifactId" : "packaging";
        return toldInParent || !module.judged().contains(own)
                ? Optional.empty()
                : Optional.of(module.lineage().place(own, Lines.of(own.model(), element)));
    }

    private static boolean fromRemoteParent(ModuleInput module, String key) {
        return module.lineage().remote().stream().anyMatch(model -> names(model, EntryKind.PLUGIN, key));
    }

    private static boolean names(Model model, EntryKind kind, String key) {
        return PomEntries.of(model).stream()
                .anyMatch(entry -> entry.kind() == kind && isOutsideOfProfiles(entry) && entry.key().equals(key));
    }

    private static boolean isOutsideOfProfiles(PomEntry entry) {
        return entry.profile().isEmpty();
    }
}
