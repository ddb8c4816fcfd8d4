package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.proof.ProofCheck;
import dev.roadbed.checks.proof.ProofInput;
import dev.roadbed.checks.proof.ProofPage;
import dev.roadbed.checks.proof.TestRecords;
import dev.roadbed.checks.proof.ThreatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * {@code <roadbedProofs/>}: each mitigation of the threat model is proven by a test that ran and passed in this build. Bound after the
 * tests; the last module of the build judges, because the proofs may be anywhere.
 */
@Named("roadbedProofs")
public final class ProofsRule extends RoadbedRule {

    @Inject
    public ProofsRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        if (!ProofModules.of(examination).isLast(examination)) {
            return;
        }
        if (Recording.isThis(examination)) {
            getLog().info("[roadbed] this build makes the lock: no test runs in it, so nothing is proven");
            return;
        }
        ProofInput proofs = input(examination);
        write(examination, proofs);
        if (!ProofModules.isWhole(examination)) {
            getLog().warn("[roadbed] this build is not one of all modules: whether the threat model is proven is judged in a whole one");
            return;
        }
        List<ProofCheck> checks = examination.checks(ProofCheck.class);
        List<Finding> found = checks.stream().flatMap(check -> check.check(proofs).stream()).toList();
        examination.repository(checks, found);
    }

    private static ProofInput input(Examination examination) throws IOException {
        ThreatModel model = ThreatModel.of(examination.root(), RepositoryInputs.of(examination, false).files());
        TestRecords records = TestRecords.in(examination.session().getProjects().stream()
                .map(module -> folder(module).resolve("proofs")).distinct().toList());
        return new ProofInput(model, records.runs(), records.unreadable(), examination.session().getStartTime().toInstant());
    }

    /** Also where something is not proven: then people want to see what. */
    private static void write(Examination examination, ProofInput proofs) throws IOException {
        MavenProject top = examination.session().getTopLevelProject();
        if (!proofs.model().deltas().isEmpty()) {
            Path page = folder(top).resolve("threat-model.html");
            Files.createDirectories(page.getParent());
            Files.writeString(page, ProofPage.of(top.getName(), proofs));
        }
    }

    private static Path folder(MavenProject module) {
        return Path.of(module.getBuild().getDirectory()).resolve("roadbed");
    }
}
