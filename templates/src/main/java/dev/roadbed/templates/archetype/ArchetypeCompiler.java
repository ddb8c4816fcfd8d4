package dev.roadbed.templates.archetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.roadbed.templates.Manifest;
import dev.roadbed.templates.Questions;
import dev.roadbed.templates.Renderer;
import dev.roadbed.templates.TemplateTree;

/** The build step of an archetype module: writes all that its jar holds, out of templates, manifest and questions. */
public final class ArchetypeCompiler {

    private static final String RESOURCES = "archetype-resources";
    private static final String DESCRIPTOR = "META-INF/maven/archetype-metadata.xml";
    private static final String SCRIPT = "META-INF/archetype-post-generate.groovy";

    private final Questions questions;
    private final Manifest manifest;
    private final TemplateTree tree;
    private final String roadbedVersion;

    public ArchetypeCompiler(Questions questions, Manifest manifest, TemplateTree tree, String roadbedVersion) {
        this.questions = questions;
        this.manifest = manifest;
        this.tree = tree;
        this.roadbedVersion = roadbedVersion;
    }

    /**
     * Arguments: the name of a manifest, such as {@code service}, and the directory to write to.
     *
     * @throws IOException when a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: <kind> <directory>");
        }
        Questions questions = Questions.bundled(arguments[0]);
        Manifest manifest = Manifest.bundled(arguments[0], questions);
        new ArchetypeCompiler(questions, manifest, TemplateTree.bundled(manifest.layers()), Renderer.release())
                .write(Path.of(arguments[1]));
    }

    /**
     * Writes resources, descriptor and script; resources of an earlier run that are no longer made are gone afterwards.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Path directory) throws IOException {
        List<ArchetypeResource> resources = new ArchetypeResources(questions, roadbedVersion).compile(manifest, tree);
        delete(directory.resolve(RESOURCES));
        for (ArchetypeResource resource : resources) {
            write(directory.resolve(RESOURCES).resolve(resource.path()), resource.content());
        }
        write(directory.resolve(DESCRIPTOR),
                bytes(Descriptor.of("roadbed-archetype-" + manifest.name(), questions, resources)));
        write(directory.resolve(SCRIPT), bytes(PostGenerationScript.of(questions, resources)));
        openToAll(directory);
    }

    /** The jar plugin packs permissions too; set here, they are the same under every umask. */
    private static void openToAll(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                for (Path path : walk.toList()) {
                    Files.setPosixFilePermissions(path,
                            PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
