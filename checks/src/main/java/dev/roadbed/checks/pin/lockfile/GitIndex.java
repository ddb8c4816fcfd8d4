package dev.roadbed.checks.pin.lockfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.ignore.IgnoreNode.MatchResult;
import org.eclipse.jgit.util.FS;

/**
 * What git knows of the files of a working tree. The index is read once, at the first question, and no git process is started.
 */
final class GitIndex {

    /** Whether a file is part of the next commit. */
    enum State {
        TRACKED,
        UNTRACKED,
        IGNORED,
        /** There is no git repository, or its index cannot be read. */
        UNKNOWN
    }

    private static final String POINTER = "gitdir:";

    private final Path root;
    private DirCache index;
    private String problem;

    GitIndex(Path root) {
        this.root = root;
    }

    /** The state of a file below the root. */
    State state(Path file) {
        if (problem().isPresent()) {
            return State.UNKNOWN;
        }
        if (index.getEntry(name(file)) != null) {
            return State.TRACKED;
        }
        return isIgnored(file) ? State.IGNORED : State.UNTRACKED;
    }

    /** Why git cannot be asked; nothing if it can. */
    Optional<String> problem() {
        if (index == null && problem == null) {
            read();
        }
        return Optional.ofNullable(problem);
    }

    private void read() {
        Path git = root.resolve(".git");
        if (!Files.exists(git)) {
            problem = "this is no git repository";
            return;
        }
        try {
            // In a worktree or a submodule .git is a file that names the folder.
            Path folder = Files.isDirectory(git) ? git : pointed(Files.readString(git));
            index = DirCache.read(folder.resolve("index").toFile(), FS.DETECTED);
        } catch (IOException | RuntimeException e) {
            problem = "git's index cannot be read: " + e.getMessage();
        }
    }

    private Path pointed(String text) throws IOException {
        if (!text.startsWith(POINTER)) {
            throw new IOException(".git is neither a folder nor a pointer to one");
        }
        return root.resolve(text.substring(POINTER.length()).strip());
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The file nearest to a path decides; a folder that is ignored takes everything below with it. */
    private boolean isIgnored(Path file) {
        List<Path> way = new ArrayList<>();
        for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
            way.add(0, at);
        }
        return way.stream().anyMatch(at -> matches(at, !at.equals(file)));
    }

    private boolean matches(Path path, boolean folder) {
        for (Path at = path.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
            MatchResult result = rules(at.resolve(".gitignore"))
                    .isIgnored(at.relativize(path).toString().replace('\\', '/'), folder);
            if (result == MatchResult.IGNORED || result == MatchResult.NOT_IGNORED) {
                return result == MatchResult.IGNORED;
            }
        }
        return rules(root.resolve(".git").resolve("info").resolve("exclude")).isIgnored(name(path), folder) == MatchResult.IGNORED;
    }

    private static IgnoreNode rules(Path file) {
        IgnoreNode rules = new IgnoreNode();
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                rules.parse(in);
            } catch (IOException e) {
                // Rules that nobody can read ignore nothing; git itself says so when it is called.
                return new IgnoreNode();
            }
        }
        return rules;
    }
}
