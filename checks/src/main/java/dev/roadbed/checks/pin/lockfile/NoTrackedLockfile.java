package dev.roadbed.checks.pin.lockfile;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A manifest of another package manager whose lockfile is missing, is not in git, or is one of two. */
@AutoService(RepositoryCheck.class)
public final class NoTrackedLockfile implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-024", "no tracked lockfile",
            "the manifest names ranges, so another machine or another day installs other packages");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        GitIndex git = new GitIndex(repository.root());
        List<Finding> findings = new ArrayList<>();
        for (Manifest manifest : Manifest.in(repository)) {
            try {
                if (manifest.needsLock() && git.state(manifest.file()) != GitIndex.State.IGNORED) {
                    problem(manifest, git).ifPresent(problem -> findings.add(DESCRIPTION.finding(
                            repository.place(manifest.file(), 0), problem.what(), DESCRIPTION.why() + problem.because(), problem.fix())));
                }
            } catch (UnreadableSourceException e) {
                // dev.roadbed.checks.pin.unreadable.FileCannotBeJudged says so, once for all checks of the file.
                continue;
            }
        }
        return findings;
    }

    private static Optional<Problem> problem(Manifest manifest, GitIndex git) throws UnreadableSourceException {
        String command = manifest.ecosystem().command();
        String name = manifest.file().getFileName().toString();
        List<List<Path>> tools = manifest.locks();
        if (tools.isEmpty()) {
            String wanted = String.join(", ", manifest.ecosystem().locks().stream().map(tool -> tool.get(0)).toList());
            return Optional.of(new Problem(name + " without " + wanted, "", command + ", then git add the lockfile"));
        }
        List<String> names = tools.stream().map(tool -> tool.get(0).getFileName().toString()).toList();
        if (tools.size() > 1 && manifest.ecosystem().isExclusive()) {
            return Optional.of(new Problem(name + " with " + String.join(" and ", names),
                    ": which of the two counts depends on the tool that somebody happens to use", "git rm all but one of them"));
        }
        Optional<Path> switchedOff = manifest.ecosystem().ignoresLock(manifest.repository(), tools.get(0).get(0));
        if (switchedOff.isPresent()) {
            return Optional.of(new Problem(name + " with a " + names.get(0) + " that " + manifest.repository().name(switchedOff.get()) + " switches off",
                    "; the tool never looks at it", "delete package-lock=false from " + manifest.repository().name(switchedOff.get())));
        }
        Path lock = tools.get(0).get(0);
        return git.problem().isPresent()
                ? Optional.of(new Problem(name + ": nobody knows whether " + names.get(0) + " is tracked",
                        "; " + git.problem().get(), "run the build in a git working tree: git init, then git add " + names.get(0)))
                : untracked(manifest, git, lock);
    }

    /** A manifest that is new itself is not in the index either; then the lockfile must only not be ignored. */
    private static Optional<Problem> untracked(Manifest manifest, GitIndex git, Path lock) {
        GitIndex.State state = git.state(lock);
        String name = manifest.file().getFileName() + " with a " + lock.getFileName();
        boolean isNew = git.state(manifest.file()) == GitIndex.State.UNTRACKED;
        if (manifest.isEmpty(lock)) {
            return Optional.of(new Problem(name + " that is empty", "", manifest.ecosystem().command()));
        }
        if (state == GitIndex.State.IGNORED) {
            return Optional.of(new Problem(name + " that git ignores", "; the lockfile of this machine never arrives there",
                    "remove it from .gitignore, then git add " + lock.getFileName()));
        }
        return state == GitIndex.State.UNTRACKED && !isNew
                ? Optional.of(new Problem(name + " that git does not track",
                        "; the lockfile of this machine never arrives there", "git add " + lock.getFileName()))
                : Optional.empty();
    }

    private record Problem(String what, String because, String fix) {}
}
