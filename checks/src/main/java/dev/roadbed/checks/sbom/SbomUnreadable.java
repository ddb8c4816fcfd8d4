package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** A file that is cut off, no JSON, no CycloneDX 1.6, or that contradicts itself. */
@AutoService(SbomCheck.class)
public final class SbomUnreadable implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-002", "SBOM cannot be read",
            "whatever reads it fails, or takes the part that it understands for the whole");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        if (input.text().isEmpty()) {
            return List.of();
        }
        try {
            Bom.read(input.text().get());
            return List.of();
        } catch (BomUnreadableException e) {
            return List.of(DESCRIPTION.finding(new Place(input.place().file(), e.line()), e.getMessage(),
                    "remove the file and build it anew: ./mvnw -Pfull clean verify"));
        }
    }
}
