package dev.roadbed.checks.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The commit that a working tree is at.
 *
 * @param time    when it was committed; nothing without git, before the first commit, or when the watched files are not as committed
 * @param fetched whether the repository has a remote: somebody else can have it, as every CI server's checkout
 */
public record CommitState(Optional<Instant> time, boolean fetched) {

    private static final CommitState NONE = new CommitState(Optional.empty(), false);

    /**
     * The state at a root.
     *
     * @param watched files and folders, relative to the root, that have to be as committed for the commit's time to count
     * @throws IOException if there is a repository that cannot be read
     */
    public static CommitState of(Path root, List<String> watched) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile());
        if (builder.getGitDir() == null) {
            return NONE;
        }
        try (Repository repository = builder.build(); Git git = new Git(repository); RevWalk walk = new RevWalk(repository)) {
            boolean fetched = !repository.getRemoteNames().isEmpty();
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare() || !isClean(git, repository, root, watched)) {
                return new CommitState(Optional.empty(), fetched);
            }
            RevCommit commit = walk.parseCommit(head);
            return new CommitState(Optional.of(commit.getCommitterIdent().getWhenAsInstant()), fetched);
        } catch (GitAPIException e) {
            throw new IOException("git's status cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isClean(Git git, Repository repository, Path root, List<String> watched) throws GitAPIException {
        Path below = repository.getWorkTree().toPath().toAbsolutePath().normalize().relativize(root.toAbsolutePath().normalize());
        StatusCommand status = git.status();
        watched.forEach(path -> status.addPath(below.resolve(path).toString().replace('\\', '/')));
        return status.call().isClean();
    }
}
