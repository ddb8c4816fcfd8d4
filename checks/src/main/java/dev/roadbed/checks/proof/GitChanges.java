package dev.roadbed.checks.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.io.DisabledOutputStream;

/** What a branch changes: from where it left the base to its head, as a pull request shows it. */
public final class GitChanges {

    /** Nobody reviews a larger file as text. */
    private static final int LARGEST = 4_000_000;

    private GitChanges() {}

    /**
     * All changed files.
     *
     * @param base a branch, tag or commit, such as {@code origin/main}
     * @throws IOException if the repository, the base or their common ancestor cannot be found; the message says what to do
     */
    public static List<ChangedFile> since(Path root, String base) throws IOException {
        try (Repository repository = new FileRepositoryBuilder().setMustExist(true).findGitDir(root.toFile()).build();
                RevWalk walk = new RevWalk(repository); DiffFormatter diff = new DiffFormatter(DisabledOutputStream.INSTANCE)) {
            RevCommit head = walk.parseCommit(resolve(repository, Constants.HEAD));
            RevCommit ancestor = ancestor(walk, head, walk.parseCommit(resolve(repository, base)), base);
            diff.setRepository(repository);
            List<ChangedFile> changed = new ArrayList<>();
            for (DiffEntry entry : diff.scan(ancestor.getTree(), head.getTree())) {
                boolean gone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
                boolean added = entry.getChangeType() == DiffEntry.ChangeType.ADD;
                changed.add(new ChangedFile(gone ? entry.getOldPath() : entry.getNewPath(),
                        added ? Optional.empty() : Optional.of(text(repository, entry.getOldId())),
                        gone ? Optional.empty() : Optional.of(text(repository, entry.getNewId()))));
            }
            return changed;
        } catch (IllegalArgumentException e) {
            throw new IOException("no git repository at " + root, e);
        }
    }

    private static ObjectId resolve(Repository repository, String name) throws IOException {
        ObjectId id = repository.resolve(name + "^{commit}");
        if (id == null) {
            throw new IOException("git does not know the commit '" + name + "'; in CI, check out with the whole history (fetch-depth: 0)");
        }
        return id;
    }

    private static RevCommit ancestor(RevWalk walk, RevCommit head, RevCommit base, String name) throws IOException {
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(head);
        walk.markStart(base);
        RevCommit ancestor = walk.next();
        if (ancestor == null) {
            throw new IOException("HEAD and '" + name + "' have no common commit; in CI, check out with the whole history (fetch-depth: 0)");
        }
        walk.parseBody(ancestor);
        return ancestor;
    }

    /** A submodule has no text, and a file that is too large is not read as one; its name in git stands for it, which changes as it does. */
    private static String text(Repository repository, AbbreviatedObjectId id) throws IOException {
        ObjectId object = id.toObjectId();
        if (!repository.getObjectDatabase().has(object)) {
            return object.name();
        }
        ObjectLoader file = repository.open(object);
        return file.getSize() > LARGEST ? object.name() : new String(file.getBytes(LARGEST), StandardCharsets.UTF_8);
    }
}
