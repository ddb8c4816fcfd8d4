package dev.roadbed.enforcer;

import dev.roadbed.checks.sbom.SbomCheck;
import dev.roadbed.checks.sbom.SbomInput;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * {@code <roadbedSbom/>}: the SBOM is there, is of this build, names what is delivered, and has what BSI TR-03183-2 requires. Bound after
 * packaging. The SBOM of all modules together is judged with the last of them.
 */
@Named("roadbedSbom")
public final class SbomRule extends RoadbedRule {

    @Inject
    public SbomRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        MavenProject project = examination.project();
        List<SbomCheck> checks = examination.checks(SbomCheck.class);
        if (Recording.isThis(examination)) {
            getLog().info("[roadbed] this build makes the lock: its SBOM describes nothing that is kept");
            examination.module(checks, List.of(), List.of());
            return;
        }
        SbomInputs inputs = SbomInputs.of(examination);
        inputs.add(project);
        List<SbomInput> judged = new ArrayList<>();
        if (!SbomInputs.isAggregate(examination.session(), project)) {
            judged.add(inputs.of(examination, project));
        }
        if (inputs.isWhole(examination.session())) {
            judged.addAll(inputs.aggregates(examination));
        }
        examination.module(checks, List.of(project.getFile().toPath()), judged.stream()
                // The file of licence conclusions may be judged with a module and with the root.
                .flatMap(input -> checks.stream().flatMap(check -> check.check(input).stream())).distinct().toList());
    }
}
