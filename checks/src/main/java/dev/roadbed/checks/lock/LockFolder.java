package dev.roadbed.checks.lock;

import dev.roadbed.checks.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a project that the lock stands on. Each is replaced in one step: whoever is interrupted leaves the old or the new one.
 *
 * @param root the directory that holds {@code .mvn}
 */
public record LockFolder(Path root) {

    private static final String ATTRIBUTES = ".gitattributes";
    private static final String IGNORED = ".gitignore";

    /** The lock is text with LF on every platform, and reviewers see it. */
    private static final String ATTRIBUTE_LINE = Lock.DIRECTORY + "/* text eol=lf linguist-generated=false";

    /** Maven's own recording leaves such files. */
    private static final String IGNORED_LINE = Lock.DIRECTORY + "/*.bak";

    private static final List<String> DIRECTORIES = List.of(".mvn", Lock.DIRECTORY);

    /** The lock's text, if there is one. */
    public Optional<String> text() throws IOException {
        return read(Lock.FILE);
    }

    /** Names of the files beside the lock, and of the lock. */
    public Set<String> files() throws IOException {
        Path directory = root.resolve(Lock.DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Whether something other than the lock shows that there is or was one. */
    public boolean hasTraces() throws IOException {
        return read(MavenConfig.FILE).filter(MavenConfig::knowsTheLock).isPresent()
                || read(ATTRIBUTES).filter(text -> text.lines().anyMatch(ATTRIBUTE_LINE::equals)).isPresent()
                || read(IGNORED).filter(text -> text.lines().anyMatch(IGNORED_LINE::equals)).isPresent();
    }

    /**
     * Whoever commits a link does not decide which file on this machine is written over.
     *
     * @throws IOException if {@link #write} would write through a link; told beforehand, because making a lock takes long
     */
    public void requireNoLinks() throws IOException {
        List<String> through = Stream.concat(DIRECTORIES.stream(), incomplete().keySet().stream())
                .filter(file -> Files.isSymbolicLink(root.resolve(file))).toList();
        if (!through.isEmpty()) {
            throw new IOException(String.join(", ", through) + (through.size() == 1 ? " is a symbolic link" : " are symbolic links")
                    + ", and what it points to is not written over. Put there what it points to, and try again");
        }
    }

    /** Writes the lock, and on first use what makes Maven and git treat it well. @throws IOException also as {@link #requireNoLinks} does */
    public void write(Lock lock) throws IOException {
        requireNoLinks();
        Map<String, String> others = incomplete();
        removeLink();
        replace(Lock.FILE, lock.text());
        removeLeftovers();
        for (Map.Entry<String, String> file : others.entrySet()) {
            replace(file.getKey(), file.getValue());
        }
    }

    /** The files beside the lock that lack something, with the text that they must have, in the order in which they are written. */
    private Map<String, String> incomplete() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MavenConfig.FILE, MavenConfig.completed(read(MavenConfig.FILE).orElse("")));
        files.put(ATTRIBUTES, withLine(ATTRIBUTES, ATTRIBUTE_LINE));
        files.put(IGNORED, withLine(IGNORED, IGNORED_LINE));
        for (String file : List.copyOf(files.keySet())) {
            if (read(file).equals(Optional.of(files.get(file)))) {
                files.remove(file);
            }
        }
        return files;
    }

    /** The lock itself is made anew, whatever stood there. */
    private void removeLink() throws IOException {
        if (Files.isSymbolicLink(root.resolve(Lock.FILE))) {
            Files.delete(root.resolve(Lock.FILE));
        }
    }

    /** Of a process that was killed while it wrote; nobody should commit them. */
    private void removeLeftovers() throws IOException {
        for (String name : files()) {
            if (name.startsWith(".checksums.sha256") && name.endsWith(".part")) {
                Files.deleteIfExists(root.resolve(Lock.DIRECTORY).resolve(name));
            }
        }
    }

    private String withLine(String file, String line) throws IOException {
        String text = read(file).orElse("");
        boolean there = text.lines().anyMatch(line::equals);
        return there ? text : text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
    }

    private Optional<String> read(String file) throws IOException {
        Path path = root.resolve(file);
        // Whatever bytes: what is no text is for a check to say.
        return Files.isRegularFile(path) ? Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private void replace(String file, String text) throws IOException {
        WholeFile.replace(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
