package dev.roadbed.checks.pin;

import dev.roadbed.checks.pom.Coordinate;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Extension;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.ReportPlugin;

/**
 * A version that reaches a module and the POM that it comes from.
 *
 * @param noun       what has the version, for people
 * @param section    the elements around it in a POM
 * @param coordinate with the version
 * @param source     {@code group:artifact:version} of the POM
 * @param file       where Maven read that POM; empty if it does not say
 */
record InheritedVersion(String noun, String section, Coordinate coordinate, String source, String file) {

    /** All versions of an effective model that float and whose source is known; the rest would only cost time. */
    static List<InheritedVersion> of(Model model) {
        List<InheritedVersion> found = new ArrayList<>();
        model.getDependencies().forEach(dependency -> add(found, "dependency", "<dependencies>", dependency));
        if (model.getDependencyManagement() != null) {
            model.getDependencyManagement().getDependencies()
                    .forEach(dependency -> add(found, "managed dependency", "<dependencyManagement>", dependency));
        }
        if (model.getBuild() != null) {
            model.getBuild().getPlugins().forEach(plugin -> add(found, "<plugins>", plugin));
            if (model.getBuild().getPluginManagement() != null) {
                model.getBuild().getPluginManagement().getPlugins()
                        .forEach(plugin -> add(found, "<pluginManagement>", plugin));
            }
            for (Extension extension : model.getBuild().getExtensions()) {
                add(found, "build extension", "<extensions>", extension.getGroupId(), extension.getArtifactId(),
                        extension.getVersion(), extension);
            }
        }
        if (model.getReporting() != null) {
            for (ReportPlugin plugin : model.getReporting().getPlugins()) {
                add(found, "reporting plugin", "<reporting>", plugin.getGroupId(), plugin.getArtifactId(),
                        plugin.getVersion(), plugin);
            }
        }
        return found;
    }

    /** Whether Maven read it from that file. */
    boolean isFrom(Path path) {
        try {
            return !file.isEmpty() && Path.of(file).toAbsolutePath().normalize().equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The source, taken apart. */
    Coordinate sourceCoordinate() {
        String[] parts = source.split(":", 3);
        return new Coordinate(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private static void add(List<InheritedVersion> found, String section, Plugin plugin) {
        add(found, "plugin", section, plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), plugin);
        plugin.getDependencies().forEach(dependency -> add(found, "plugin dependency", section, dependency));
    }

    private static void add(List<InheritedVersion> found, String noun, String section, Dependency dependency) {
        add(found, noun, section, dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion(), dependency);
    }

    private static void add(List<InheritedVersion> found, String noun, String section, String groupId, String artifactId,
            String version, InputLocationTracker element) {
        if (version == null || Floating.of(version).isEmpty()) {
            return;
        }
        InputLocation location = element.getLocation("version");
        if (location != null && location.getSource() != null && location.getSource().getModelId() != null) {
            String file = location.getSource().getLocation();
            found.add(new InheritedVersion(noun, section, new Coordinate(groupId, artifactId, version),
                    location.getSource().getModelId(), file == null ? "" : file));
        }
    }
}
