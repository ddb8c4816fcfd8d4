package dev.roadbed.it.gate;

import dev.roadbed.it.Build;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** The parent POM as it is written. */
record ParentPom(Model model) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");
    private static final String OURS = "dev.roadbed";

    /** A jar that the parent gives a version. */
    record Pinned(String group, String artifact, String version) {}

    static ParentPom read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Build.roadbed().resolve("parent-pom/pom.xml"))) {
            return new ParentPom(new MavenXpp3Reader().read(reader));
        } catch (XmlPullParserException e) {
            throw new IOException(e);
        }
    }

    /** @throws IllegalStateException if there is none */
    String property(String name) {
        String value = model.getProperties().getProperty(name);
        if (value == null) {
            throw new IllegalStateException("parent-pom/pom.xml has no property " + name);
        }
        return value;
    }

    List<Plugin> managed() {
        return model.getBuild().getPluginManagement().getPlugins();
    }

    /** The plugins of the build and of all profiles. */
    List<Plugin> bound() {
        return Stream.concat(model.getBuild().getPlugins().stream(), model.getProfiles().stream().map(Profile::getBuild)
                .filter(build -> build != null).flatMap(build -> build.getPlugins().stream())).toList();
    }

    /** The gates, with the phase that is written there. */
    List<PluginExecution> gates() {
        return model.getBuild().getPlugins().stream().flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getId().startsWith("roadbed-")).toList();
    }

    Profile profile(String id) {
        return model.getProfiles().stream().filter(profile -> profile.getId().equals(id)).findFirst().orElseThrow();
    }

    /** All plugins, what they are given as dependencies, and the plugins of plugins; without Roadbed's own. */
    List<Pinned> pinned() {
        Set<Pinned> found = new LinkedHashSet<>();
        for (Plugin plugin : managed()) {
            found.add(new Pinned(plugin.getGroupId(), plugin.getArtifactId(), value(plugin.getVersion())));
            for (Dependency dependency : plugin.getDependencies()) {
                found.add(new Pinned(dependency.getGroupId(), dependency.getArtifactId(), value(dependency.getVersion())));
            }
            if (plugin.getConfiguration() instanceof Xpp3Dom configuration && configuration.getChild("plugins") != null) {
                for (Xpp3Dom inner : configuration.getChild("plugins").getChildren()) {
                    found.add(new Pinned(text(inner, "groupId"), text(inner, "artifactId"), value(text(inner, "version"))));
                }
            }
        }
        List<Pinned> all = new ArrayList<>(found);
        all.removeIf(pinned -> pinned.group().equals(OURS));
        return all;
    }

    static String text(Xpp3Dom element, String child) {
        return element.getChild(child) == null ? "" : element.getChild(child).getValue();
    }

    private String value(String text) {
        Matcher matcher = EXPRESSION.matcher(text);
        return matcher.matches() ? property(matcher.group(1)) : text;
    }
}
