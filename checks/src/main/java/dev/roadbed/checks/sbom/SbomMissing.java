package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** The build made no SBOM, although its gate runs: Maven leaves the CycloneDX plugin out of a build without network and passes. */
@AutoService(SbomCheck.class)
public final class SbomMissing implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-001", "SBOM is missing",
            "nobody can tell which of your releases holds the library that has a hole");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        return input.text().isPresent() ? List.of() : List.of(DESCRIPTION.finding(input.place(), input.subject().toString(),
                "run ./mvnw -Pfull verify without -o and -Dcyclonedx.skip: both leave the CycloneDX plugin out. Without network the same"
                        + "\ncommand works from a filled local repository."));
    }
}
