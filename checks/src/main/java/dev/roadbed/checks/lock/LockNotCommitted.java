package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.finding.Severity;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** A lock, or a file that switches it on, that is not exactly what was committed and reviewed. */
@AutoService(LockCheck.class)
public final class LockNotCommitted implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-004", "lock is not as committed", "a lock that is made or changed on the way is no lock: it approves whatever came");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** The working tree is part of it. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(LockInput input) {
        if (input.reading().isEmpty()) {
            return List.of();
        }
        if (!input.git().unknown().isEmpty()) {
            Severity severity = input.session().continuousIntegration() ? Severity.ERROR : Severity.NOTE;
            return List.of(new Finding(DESCRIPTION.id(), severity, new Place(Lock.FILE, 0),
                    Lock.FILE + " cannot be proven to be committed: " + input.git().unknown(), DESCRIPTION.why(),
                    "Build in a git working tree that belongs to the user who builds."));
        }
        return Stream.concat(input.git().entries().stream().map(entry -> finding(entry, input.session())), links(input)).toList();
    }

    /** Git tracks where a link points to, and not what is there: of such a file, or of one below such a directory, it says that nothing has changed. */
    private static Stream<Finding> links(LockInput input) {
        return GitStatus.WATCHED.stream().flatMap(LockNotCommitted::withDirectories).distinct()
                .filter(file -> Files.isSymbolicLink(input.root().resolve(file)))
                .map(file -> new Finding(DESCRIPTION.id(), input.session().severity(), new Place(file, 0), file + " is a symbolic link",
                        DESCRIPTION.why(), "git rm --cached " + file + ", put there what it points to, and commit that."));
    }

    private static Stream<String> withDirectories(String file) {
        return Stream.iterate(file, path -> !path.isEmpty(), path -> path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
    }

    private static Finding finding(GitStatus.Entry entry, LockSession session) {
        String file = entry.file();
        return new Finding(DESCRIPTION.id(), session.severity(), new Place(file, 0), file + " is " + entry.state(), DESCRIPTION.why(), fix(file, entry.state()));
    }

    private static String fix(String file, String state) {
        return switch (state) {
            case "ignored" -> "Take it out of .gitignore, then git add " + file + " and commit.";
            case GitStatus.ASSUMED -> "git update-index --no-assume-unchanged " + file + ", then review `git diff " + file + "`.";
            case GitStatus.SKIPPED -> "git update-index --no-skip-worktree " + file + ", then review `git diff " + file + "`.";
            default -> "Review `git diff " + file + "`, then git add " + file + " and commit.";
        };
    }
}
