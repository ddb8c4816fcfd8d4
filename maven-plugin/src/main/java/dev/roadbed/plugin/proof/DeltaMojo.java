package dev.roadbed.plugin.proof;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.FindingText;
import dev.roadbed.checks.proof.BoundaryChangedWithoutDelta;
import dev.roadbed.checks.proof.ChangedFile;
import dev.roadbed.checks.proof.GitChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails if what this branch has committed touches a trust boundary and brings no threat-model delta. For pull requests:
 * {@code ./mvnw roadbed:delta -Dbase=origin/main}.
 */
@Mojo(name = "delta", aggregator = true)
public final class DeltaMojo extends AbstractMojo {

    private final MavenSession session;

    /** Where the branch came from: a branch, a tag or a commit. */
    @Parameter(property = "base", required = true)
    private String base;

    @Inject
    public DeltaMojo(MavenSession session) {
        this.session = session;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path root = session.getTopLevelProject().getBasedir().toPath();
        List<ChangedFile> changed;
        try {
            changed = GitChanges.since(root, base);
        } catch (IOException e) {
            throw new MojoExecutionException("Roadbed cannot compare with the base: " + e.getMessage(), e);
        }
        List<Finding> findings = new BoundaryChangedWithoutDelta().check(changed);
        if (!findings.isEmpty()) {
            throw new MojoFailureException(FindingText.number(findings) + "\n" + FindingText.of(findings));
        }
        getLog().info("[roadbed] " + changed.size() + " changed files since " + base + ": no trust boundary without a delta");
    }
}
