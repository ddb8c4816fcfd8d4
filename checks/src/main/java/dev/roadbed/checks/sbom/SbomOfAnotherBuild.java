package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An SBOM about another module or version, with another build's time, or of another file than the one that was built. */
@AutoService(SbomCheck.class)
public final class SbomOfAnotherBuild implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-003", "SBOM is of another build",
            "it lists what something else is made of");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        List<Finding> found = new ArrayList<>();
        input.bom().ifPresent(bom -> {
            Optional<ComponentKey> subject = bom.subject().flatMap(Bom::key);
            if (!subject.equals(Optional.of(input.subject()))) {
                found.add(finding(input, "it is about " + subject.map(ComponentKey::toString).orElse("nothing") + ", not " + input.subject()));
            }
            String time = bom.root().path("metadata").path("timestamp").asText("no time");
            input.time().map(expected -> expected.truncatedTo(ChronoUnit.SECONDS).toString()).filter(expected -> !expected.equals(time))
                    .ifPresent(expected -> found.add(finding(input, "its time is " + time + ", the build's is " + expected)));
            for (DeliveredFile file : input.own()) {
                Optional<ObjectNode> component = bom.components().stream()
                        .filter(one -> Bom.key(one).equals(Optional.of(file.key()))).findFirst();
                if (component.isEmpty()) {
                    found.add(finding(input, "it does not name " + file.key()));
                } else if (!DigestDiffers.sha512(component.get()).equals(file.digests().sha512())) {
                    found.add(finding(input, "the SHA-512 of " + file.fileName() + " is " + file.digests().sha512()
                            + ", the SBOM has " + DigestDiffers.shown(DigestDiffers.sha512(component.get()))));
                }
            }
        });
        return found;
    }

    private static Finding finding(SbomInput input, String value) {
        return DESCRIPTION.finding(input.place(), value, "build both anew, and change neither: ./mvnw -Pfull clean verify");
    }
}
