package dev.roadbed.enforcer;

import dev.roadbed.checks.document.DocumentCheck;
import dev.roadbed.checks.document.DocumentsInput;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.proof.ThreatModel;
import dev.roadbed.checks.proof.ThreatModelCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * {@code <roadbedDocuments/>}: the documents of the repository mean something, and its threat model has its form. Whether the threats
 * are proven, {@link ProofsRule} says when the tests have run.
 */
@Named("roadbedDocuments")
public final class DocumentsRule extends RoadbedRule {

    /** Set by Maven: {@code true} in a build that makes a release, which needs an entry in the changelog and a tag. */
    private String release = "false";

    @Inject
    public DocumentsRule(MavenSession session, MavenProject project) {
        super(session, project);
    }

    @Override
    void examine(Examination examination) throws Exception {
        boolean isRelease = isTrue("release", release);
        if (!examination.isRepositorys()) {
            return;
        }
        List<Path> files = RepositoryInputs.of(examination, isRelease).files();
        DocumentsInput documents = DocumentInputs.of(examination, files, isRelease);
        ThreatModel model = ThreatModel.of(examination.root(), files);
        if (documents.required().isEmpty()) {
            getLog().warn("[roadbed] no document is required here: " + DocumentInputs.REQUIRED + " in the POM would name them");
        }
        List<DocumentCheck> ofDocuments = examination.checks(DocumentCheck.class);
        List<ThreatModelCheck> ofModel = examination.checks(ThreatModelCheck.class);
        List<Finding> found = new ArrayList<>();
        ofDocuments.forEach(check -> found.addAll(check.check(documents)));
        ofModel.forEach(check -> found.addAll(check.check(model)));
        List<Check> checks = new ArrayList<>(ofDocuments);
        checks.addAll(ofModel);
        examination.repository(checks, found);
    }
}
