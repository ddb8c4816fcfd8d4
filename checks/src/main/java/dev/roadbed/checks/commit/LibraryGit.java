package dev.roadbed.checks.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The state of a commit as a library reads it: for machines without git, such as the plain image of a JDK in which a job of CI runs. */
final class LibraryGit {

    private LibraryGit() {}

    /** @throws IOException if there is a repository that cannot be read */
    static CommitState state(Path root, List<String> watched) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile());
        try (Repository repository = builder.build(); Git git = new Git(repository); RevWalk walk = new RevWalk(repository)) {
            boolean fetched = !repository.getRemoteNames().isEmpty();
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null || repository.isBare() || !isClean(git, repository, root, watched)) {
                return new CommitState(Optional.empty(), fetched);
            }
            RevCommit commit = walk.parseCommit(head);
            return new CommitState(Optional.of(commit.getCommitterIdent().getWhenAsInstant()), fetched);
        } catch (GitAPIException e) {
            throw unreadable(e);
        }
    }

    private static boolean isClean(Git git, Repository repository, Path root, List<String> watched) throws GitAPIException {
        Path below = repository.getWorkTree().toPath().toAbsolutePath().normalize().relativize(root.toAbsolutePath().normalize());
        StatusCommand status = git.status();
        watched.forEach(path -> status.addPath(below.resolve(path).toString().replace('\\', '/')));
        return status.call().isClean();
    }

    /** @throws IOException if there is a repository that cannot be read */
    static SourceCommit source(Path root) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile());
        try (Repository repository = builder.build(); Git git = new Git(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            String origin = repository.getConfig().getString("remote", "origin", "url");
            return new SourceCommit(Optional.ofNullable(head).map(ObjectId::getName), git.status().call().isClean(), origin == null ? "" : origin);
        } catch (GitAPIException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(GitAPIException e) {
        return new IOException("git's status cannot be read: " + e.getMessage(), e);
    }

    /** @throws IOException if this is no repository, or one that cannot be read */
    static Set<String> tags(Path root) throws IOException {
        Set<String> tags = new TreeSet<>();
        try (Repository repository = new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile()).build()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                Ref peeled = repository.getRefDatabase().peel(tag);
                ObjectId commit = peeled.getPeeledObjectId() == null ? peeled.getObjectId() : peeled.getPeeledObjectId();
                if (commit.equals(head)) {
                    tags.add(Repository.shortenRefName(tag.getName()));
                }
            }
        }
        return tags;
    }
}
