package dev.roadbed.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one or more layers, ordered by path. Two layers may hold the same path if no project has both: then the path has a
 * variant for each.
 */
public final class TemplateTree {

    /** What is safe in an archetype's include patterns, its path tokens, and on every file system. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._/-]+");

    private final Map<String, List<TemplateFile>> files = new TreeMap<>();

    private TemplateTree() {
    }

    /**
     * The layers that this jar (or directory of classes) brings.
     *
     * @throws TemplateException when a layer is missing or a path is not usable
     */
    public static TemplateTree bundled(List<Layer> layers) {
        TemplateTree tree = new TemplateTree();
        layers.forEach(tree::readBundled);
        return tree;
    }

    /** One layer, from a directory. */
    public static TemplateTree of(Path directory) {
        TemplateTree tree = new TemplateTree();
        tree.read(Layer.of(directory.getFileName().toString()), directory);
        return tree;
    }

    public List<TemplateFile> files() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    private void readBundled(Layer layer) {
        URL root = TemplateTree.class.getResource(layer.name());
        if (root == null) {
            throw new TemplateException("there is no layer " + layer.name() + " beside " + TemplateTree.class.getName());
        }
        try {
            if (!root.getProtocol().equals("jar")) {
                read(layer, Path.of(root.toURI()));
                return;
            }
            String[] parts = root.toString().split("!", 2);
            try (FileSystem jar = open(URI.create(parts[0]))) {
                read(layer, jar.getPath(parts[1]));
            }
        } catch (URISyntaxException | IOException failure) {
            throw new TemplateException("cannot read the templates at " + root, failure);
        }
    }

    private static FileSystem open(URI jar) throws IOException {
        try {
            return FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException shared) {
            // Somebody in this JVM has the jar open under its URI; a second, private view is not registered by URI.
            return FileSystems.newFileSystem(Path.of(URI.create(jar.getSchemeSpecificPart())));
        }
    }

    private void read(Layer layer, Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                String origin = layer.name() + "/" + path;
                if (!PATH.matcher(path).matches()
                        || path.replace(TemplateFile.PACKAGE_PATH, "").replace(TemplateFile.PACKAGE, "").contains("__")) {
                    throw new TemplateException(origin
                            + ": the path holds more than letters, digits, '.', '_', '-', or a token other than "
                            + TemplateFile.PACKAGE_PATH + " and " + TemplateFile.PACKAGE + "; rename the template");
                }
                add(new TemplateFile(layer.into() + path, origin, layer.when(), Files.readAllBytes(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the templates in " + root, failure);
        }
    }

    private void add(TemplateFile file) {
        List<TemplateFile> variants = files.computeIfAbsent(file.path(), path -> new ArrayList<>());
        variants.stream().filter(other -> !other.when().excludes(file.when())).findFirst().ifPresent(other -> {
            throw new TemplateException(file.origin() + " and " + other.origin() + " are the same file; remove one");
        });
        variants.add(file);
    }
}
