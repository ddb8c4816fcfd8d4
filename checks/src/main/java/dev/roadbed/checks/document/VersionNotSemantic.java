package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** A project with a changelog whose version is not one of SemVer 2.0.0. {@code 1.2.3-SNAPSHOT} is one: a pre-release. */
@AutoService(DocumentCheck.class)
public final class VersionNotSemantic implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-VER-001", "version is not SemVer", "neither people nor tools can tell from it whether an update breaks them");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        boolean judged = documents.document(DocumentsInput.CHANGELOG).isPresent();
        return judged && SemanticVersion.of(documents.version()).isEmpty()
                ? List.of(DESCRIPTION.finding(new Place("pom.xml", 0), documents.version(), "<version>1.2.3</version>, three numbers with dots"))
                : List.of();
    }
}
