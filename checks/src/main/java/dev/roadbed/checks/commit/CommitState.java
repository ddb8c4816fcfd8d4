package dev.roadbed.checks.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commit that a working tree is at.
 *
 * @param time    when it was committed; nothing without git, before the first commit, or when the watched files are not as committed
 * @param fetched whether the repository has a remote: somebody else can have it, as every CI server's checkout
 */
public record CommitState(Optional<Instant> time, boolean fetched) {

    private static final CommitState NONE = new CommitState(Optional.empty(), false);

    /** Of {@code git status --porcelain=v2 --branch}: a line that is no file. */
    private static final String HEADER = "# ";
    private static final String NO_COMMIT = "# branch.oid (initial)";

    /**
     * The state at a root.
     *
     * @param watched files and folders, relative to the root, that have to be as committed for the commit's time to count
     * @throws IOException if there is a repository that cannot be read
     */
    public static CommitState of(Path root, List<String> watched) throws IOException {
        if (WorkingTree.around(root).isEmpty()) {
            return NONE;
        }
        Asked asked;
        try {
            asked = Asked.of(root, watched);
        } catch (IOException e) {
            // No git on this machine: then the slower way.
            return LibraryGit.state(root, watched);
        }
        return asked.state();
    }

    /** Three questions at once. */
    private record Asked(GitCommand status, GitCommand time, GitCommand remotes) {

        static Asked of(Path root, List<String> watched) throws IOException {
            List<String> status = new ArrayList<>(List.of("status", "--porcelain=v2", "--branch", "--untracked-files=all", "--"));
            status.addAll(watched);
            return new Asked(GitCommand.start(root, status), GitCommand.start(root, List.of("log", "-1", "--format=%ct")),
                    GitCommand.start(root, List.of("remote")));
        }

        CommitState state() throws IOException {
            boolean fetched = !remotes.output().isBlank();
            List<String> lines = status.output().lines().toList();
            boolean committed = !lines.contains(NO_COMMIT) && lines.stream().allMatch(line -> line.startsWith(HEADER));
            return new CommitState(committed ? Optional.of(Instant.ofEpochSecond(Long.parseLong(time.output().strip()))) : Optional.empty(), fetched);
        }
    }
}
