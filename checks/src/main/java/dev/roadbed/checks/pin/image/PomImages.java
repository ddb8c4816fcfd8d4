package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pom.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Collects every image that a POM names for a plugin that is known to fetch images: all sections, all profiles, used or not. */
final class PomImages {

    static final String JIB = "jib-maven-plugin";
    static final String SPRING_BOOT = "spring-boot-maven-plugin";

    /** fabric8's plugin and its successors, which read the same {@code <images>}. */
    private static final Set<String> DOCKER = Set.of("docker-maven-plugin", "kubernetes-maven-plugin", "openshift-maven-plugin");

    /** Properties that the plugins read by themselves, and which plugin reads them. */
    static final Map<String, String> PROPERTIES = Map.of(
            "jib.from.image", JIB,
            "spring-boot.build-image.builder", SPRING_BOOT,
            "spring-boot.build-image.runImage", SPRING_BOOT,
            "quarkus.jib.base-jvm-image", "quarkus-maven-plugin",
            "quarkus.jib.base-native-image", "quarkus-maven-plugin",
            "quarkus.native.builder-image", "quarkus-maven-plugin");

    /** Short names for the two builders that Quarkus knows. */
    private static final Set<String> QUARKUS_NAMES = Set.of("mandrel", "graalvm");

    private final List<PomImage> images = new ArrayList<>();

    private PomImages() {}

    /** All images of a raw model. */
    static List<PomImage> of(Model model) {
        PomImages walk = new PomImages();
        walk.properties(model.getProperties().stringPropertyNames(), model, name -> model.getProperties().getProperty(name));
        walk.build(model.getBuild());
        for (Profile profile : model.getProfiles()) {
            walk.properties(profile.getProperties().stringPropertyNames(), profile, name -> profile.getProperties().getProperty(name));
            walk.build(profile.getBuild());
        }
        return List.copyOf(walk.images);
    }

    /** The images of one plugin, its executions included. */
    static List<PomImage> of(Plugin plugin) {
        PomImages walk = new PomImages();
        walk.plugin(plugin);
        return List.copyOf(walk.images);
    }

    private void properties(Set<String> names, InputLocationTracker owner, UnaryOperator<String> value) {
        names.stream().filter(PROPERTIES::containsKey).forEach(name -> add(value.apply(name),
                Lines.ofProperty(owner, name), PROPERTIES.get(name), "<" + name + ">%s</" + name + ">"));
    }

    private void build(BuildBase build) {
        if (build != null) {
            Stream.of(Optional.<PluginContainer>of(build), Optional.<PluginContainer>ofNullable(build.getPluginManagement()))
                    .flatMap(Optional::stream)
                    .forEach(container -> container.getPlugins().forEach(this::plugin));
        }
    }

    private void plugin(Plugin plugin) {
        int line = Lines.of(plugin, "artifactId");
        configuration(plugin.getArtifactId(), plugin.getConfiguration(), line);
        for (PluginExecution execution : plugin.getExecutions()) {
            configuration(plugin.getArtifactId(), execution.getConfiguration(), line);
        }
    }

    private void configuration(String plugin, Object configuration, int line) {
        if (!(configuration instanceof Xpp3Dom dom)) {
            return;
        }
        if (plugin.equals(JIB)) {
            child(dom, "from").ifPresent(from -> leaf(from, "image", plugin, line));
        } else if (plugin.equals(SPRING_BOOT)) {
            child(dom, "image").ifPresent(image -> springBoot(image, line));
        } else if (DOCKER.contains(plugin)) {
            child(dom, "images").ifPresent(images -> children(images).forEach(image -> docker(image, plugin, line)));
            child(dom, "generator").flatMap(generator -> child(generator, "config")).ifPresent(config ->
                    children(config).forEach(generator -> leaf(generator, "from", plugin, line)));
        }
    }

    private void springBoot(Xpp3Dom image, int line) {
        leaf(image, "builder", SPRING_BOOT, line);
        leaf(image, "runImage", SPRING_BOOT, line);
        child(image, "buildpacks").ifPresent(buildpacks -> children(buildpacks)
                .filter(buildpack -> text(buildpack).startsWith("docker:"))
                .forEach(buildpack -> add(text(buildpack).replaceFirst("^docker:/*", ""), Lines.of(buildpack, line), SPRING_BOOT,
                        "<buildpack>docker://%s</buildpack>")));
    }

    /** An image that is built has a name of its own; one that is only run is fetched by its name. */
    private void docker(Xpp3Dom image, String plugin, int line) {
        Optional<Xpp3Dom> build = child(image, "build");
        build.ifPresent(element -> {
            leaf(element, "from", plugin, line);
            child(element, "fromExt").ifPresent(from -> leaf(from, "name", plugin, line));
        });
        if (build.isEmpty()) {
            leaf(image, "name", plugin, line);
        }
    }

    private void leaf(Xpp3Dom parent, String name, String plugin, int line) {
        child(parent, name).ifPresent(element ->
                add(text(element), Lines.of(element, line), plugin, "<" + name + ">%s</" + name + ">"));
    }

    private void add(String text, int line, String plugin, String form) {
        String image = text.strip();
        boolean fetched = !image.isEmpty() && !image.equals("scratch") && !QUARKUS_NAMES.contains(image)
                // Jib's words for an image that does not come from a registry.
                && !image.startsWith("tar://") && !image.startsWith("docker://");
        if (fetched) {
            images.add(new PomImage(image.replaceFirst("^registry://", ""), line, plugin, form));
        }
    }

    private static Optional<Xpp3Dom> child(Xpp3Dom parent, String name) {
        return Optional.ofNullable(parent.getChild(name));
    }

    private static Stream<Xpp3Dom> children(Xpp3Dom parent) {
        return Stream.of(parent.getChildren());
    }

    private static String text(Xpp3Dom element) {
        return element.getValue() == null ? "" : element.getValue().strip();
    }
}
