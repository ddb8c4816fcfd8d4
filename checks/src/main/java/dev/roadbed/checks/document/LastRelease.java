package dev.roadbed.checks.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The release before the commit that a working tree is at.
 *
 * @param tag     such as {@code v1.2.3}
 * @param version such as {@code 1.2.3}
 */
public record LastRelease(String tag, String version) {

    /**
     * The highest version of a tag that HEAD descends from; HEAD's own tag is the release that is being made.
     *
     * @return nothing before the first release
     * @throws IOException if there is no repository, one that cannot be read, or one whose history is cut off before it has an answer
     */
    public static Optional<LastRelease> before(Path root) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(root.toFile());
        if (builder.getGitDir() == null) {
            throw new IOException("no git repository at " + root);
        }
        try (Repository repository = builder.build(); RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(Constants.HEAD);
            if (id == null) {
                return Optional.empty();
            }
            RevCommit head = walk.parseCommit(id);
            LastRelease last = null;
            for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                LastRelease release = of(Repository.shortenRefName(tag.getName())).orElse(null);
                if (release != null && isBefore(walk, tag, head) && (last == null || release.semantic().compareTo(last.semantic()) > 0)) {
                    last = release;
                }
            }
            // Tags that were not fetched, or that nothing connects with HEAD any more, would make any release the first one.
            if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
                throw new IOException("this checkout has only a part of the history, so nobody can say which release was before; check out with the whole"
                        + " history (git fetch --unshallow --tags; in CI fetch-depth: 0)");
            }
            return Optional.ofNullable(last);
        }
    }

    /** The release that a tag names. */
    public static Optional<LastRelease> of(String tag) {
        String version = tag.substring(tag.lastIndexOf('/') + 1).replaceFirst("^v(?=[0-9])", "");
        return SemanticVersion.of(version).map(known -> new LastRelease(tag, version));
    }

    private static boolean isBefore(RevWalk walk, Ref tag, RevCommit head) throws IOException {
        // A tag can name a file or a directory, which no release is.
        RevObject named = walk.peel(walk.parseAny(tag.getObjectId()));
        return named instanceof RevCommit commit && !commit.equals(head) && walk.isMergedInto(commit, head);
    }

    private SemanticVersion semantic() {
        return SemanticVersion.of(version).orElseThrow();
    }
}
