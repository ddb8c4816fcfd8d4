package dev.roadbed.checks.pin;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/** Who chose the version of a plugin: a POM, or the running Maven. */
final class PluginVersions {

    private final Model model;

    /** @param model an effective model with the sources of its elements */
    PluginVersions(Model model) {
        this.model = model;
    }

    /** The plugins that the build uses, whether a POM names them or the packaging implies them. */
    List<Plugin> used() {
        Build build = model.getBuild();
        return build == null ? List.of() : build.getPlugins();
    }

    Optional<Plugin> used(String key) {
        return used().stream().filter(plugin -> plugin.getKey().equals(key)).findFirst();
    }

    Optional<Plugin> managed(String key) {
        Build build = model.getBuild();
        return build == null || build.getPluginManagement() == null
                ? Optional.empty()
                : build.getPluginManagement().getPlugins().stream()
                        .filter(plugin -> plugin.getKey().equals(key))
                        .findFirst();
    }

    /** Whether some POM gives the plugin a version, in use or in management. */
    boolean pins(String key) {
        return used(key).or(() -> managed(key)).filter(PluginVersions::pinned).isPresent();
    }

    /**
     * Whether a POM chose the version. It did not if there is none; if its source is Maven's super POM or the bindings of its
     * lifecycle; or if it has no source at all, which is how Maven fills in what it looked up itself before the first goal.
     */
    static boolean pinned(Plugin plugin) {
        InputLocation location = plugin.getLocation("version");
        InputSource source = location == null ? null : location.getSource();
        if (plugin.getVersion() == null || plugin.getVersion().isBlank() || source == null) {
            return false;
        }
        String chooser = String.valueOf(source.getModelId());
        return !chooser.endsWith(":super-pom") && !chooser.endsWith("-lifecycle-bindings");
    }
}
