package dev.roadbed.plugin.lock;

import dev.roadbed.checks.file.WholeFile;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockDiff;
import dev.roadbed.checks.lock.LockDiffMarkdown;
import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.LockReading;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says for people what changed in the lock since a git ref, by artifact, with what deserves a second look on top. */
@Mojo(name = "lock-diff", aggregator = true, requiresDependencyCollection = ResolutionScope.TEST)
public final class LockDiffMojo extends AbstractLockMojo {

    /** What to compare with: a branch, a tag or a commit. */
    @Parameter(property = "roadbed.lock.ref", defaultValue = "HEAD")
    private String ref;

    /** Where to write the same as Markdown, for the summary of a CI job; nowhere if not set. */
    @Parameter(property = "roadbed.lock.diffFile")
    private File diffFile;

    @Inject
    public LockDiffMojo(MavenSession session, MojoExecution execution) {
        super(session, execution);
    }

    @Override
    void run() throws IOException, MojoFailureException {
        LockFolder folder = folder();
        Lock before = new CommittedLock(folder.root()).at(ref).map(text -> LockReading.of(text).lock()).orElse(Lock.of(List.of()));
        String text = LockDiffMarkdown.of(LockDiff.of(before, current(folder), Versions.ORDER), ShippedArtifacts.of(session()));
        text.lines().forEach(getLog()::info);
        if (diffFile != null) {
            WholeFile.replace(diffFile.toPath(), text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
