package dev.roadbed.plugin.evidence;

import dev.roadbed.checks.evidence.GateResults;
import dev.roadbed.checks.sbom.Bom;
import dev.roadbed.plugin.maven.LockRecording;
import dev.roadbed.plugin.sbom.ReactorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The build of one module as a goal at its end sees it. */
@Named
final class ModuleBuild {

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution now;
    private final BuildPlan plan;
    private List<MojoExecution> before;

    @Inject
    ModuleBuild(MavenSession session, MavenProject project, MojoExecution now, BuildPlan plan) {
        this.session = session;
        this.project = project;
        this.now = now;
        this.plan = plan;
    }

    MavenSession session() {
        return session;
    }

    MavenProject project() {
        return project;
    }

    /** Everything that has run before. Maven makes its plan anew each time that it is asked, so it is asked once in a goal. */
    List<MojoExecution> before() throws MojoExecutionException {
        if (before == null) {
            before = plan.before(now, session);
        }
        return before;
    }

    /** Which gates have run, and with what result. @throws IOException if the rules' findings are not there */
    GateResults results() throws IOException, MojoExecutionException {
        List<MojoExecution> passed = before();
        Path findings = reports().resolve("findings.json");
        String text = Files.isRegularFile(findings) ? Files.readString(findings) : "{}";
        return GateResults.of(name(), plan.gates(passed, project), plan.rules(passed), text);
    }

    /** {@code group:artifact:version}. */
    String name() {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    String version() {
        return now.getVersion();
    }

    /** {@code target/roadbed}. */
    Path reports() {
        return target().resolve("roadbed");
    }

    Path target() {
        return Path.of(project.getBuild().getDirectory());
    }

    Path statement() {
        return target().resolve(project.getArtifactId() + "-" + project.getVersion() + "." + PublishedFiles.STATEMENT);
    }

    /** Name of the SBOM that the module publishes; the root of several modules publishes none, because each of them has its own. */
    Optional<String> sbom() {
        return ReactorFiles.isAggregate(session, project)
                ? Optional.empty()
                : Optional.of(Bom.fileName(project.getArtifactId(), project.getVersion()));
    }

    /** Name of the inventory of cryptography that the module publishes; one without classes has none. */
    Optional<String> cbom() {
        boolean classes = Files.isDirectory(Path.of(project.getBuild().getOutputDirectory()));
        return sbom().filter(name -> classes).map(name -> project.getArtifactId() + "-" + project.getVersion() + "-cbom.cdx.json");
    }

    /** The directory of {@code .mvn}. */
    Path root() {
        return session.getRequest().getMultiModuleProjectDirectory() == null
                ? session.getTopLevelProject().getBasedir().toPath()
                : session.getRequest().getMultiModuleProjectDirectory().toPath();
    }

    /** Whether {@code roadbed:lock} has started this build: nothing that it makes is kept, and its sources are rarely committed yet. */
    boolean makesTheLock() {
        return LockRecording.isThis(session);
    }

    /** As profile "full" of the parent is switched on: CI servers set the variable. */
    boolean isContinuousIntegration() {
        return session.getSystemProperties().containsKey("env.CI");
    }
}
