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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one or more layers, ordered by path. No two layers hold the same path. */
public final class TemplateTree {

    /** What is safe in an archetype's include patterns, its path tokens, and on every file system. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._/-]+");

    private final Map<String, TemplateFile> files;

    private TemplateTree(Map<String, TemplateFile> files) {
        this.files = files;
    }

    /**
     * The layers that this jar (or directory of classes) brings.
     *
     * @throws TemplateException when a layer is missing or a path is not usable
     */
    public static TemplateTree bundled(List<String> layers) {
        Map<String, TemplateFile> files = new TreeMap<>();
        for (String layer : layers) {
            readBundled(layer, files);
        }
        return new TemplateTree(files);
    }

    /** One layer, from a directory. */
    public static TemplateTree of(Path directory) {
        Map<String, TemplateFile> files = new TreeMap<>();
        read(directory.getFileName().toString(), directory, files);
        return new TemplateTree(files);
    }

    public Collection<TemplateFile> files() {
        return files.values();
    }

    private static void readBundled(String layer, Map<String, TemplateFile> files) {
        URL root = TemplateTree.class.getResource(layer);
        if (root == null) {
            throw new TemplateException("there is no layer " + layer + " beside " + TemplateTree.class.getName());
        }
        try {
            if (!root.getProtocol().equals("jar")) {
                read(layer, Path.of(root.toURI()), files);
                return;
            }
            String[] parts = root.toString().split("!", 2);
            try (FileSystem jar = open(URI.create(parts[0]))) {
                read(layer, jar.getPath(parts[1]), files);
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

    private static void read(String layer, Path root, Map<String, TemplateFile> files) {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                String origin = layer + "/" + path;
                if (!PATH.matcher(path).matches()
                        || path.replace(TemplateFile.PACKAGE_PATH, "").contains("__")) {
                    throw new TemplateException(origin
                            + ": the path holds more than letters, digits, '.', '_', '-', or a"
                            + " token other than " + TemplateFile.PACKAGE_PATH + "; rename the template");
                }
                TemplateFile other = files.put(path, new TemplateFile(path, origin, Files.readAllBytes(file)));
                if (other != null) {
                    throw new TemplateException(origin + " and " + other.origin() + " are the same file; remove one");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the templates in " + root, failure);
        }
    }
}
