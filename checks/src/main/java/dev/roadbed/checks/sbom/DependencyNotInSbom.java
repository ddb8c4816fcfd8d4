package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that Maven has resolved for the runtime and the SBOM does not name. */
@AutoService(SbomCheck.class)
public final class DependencyNotInSbom implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-004", "SBOM lacks a dependency",
            "a hole in it would be looked for in vain");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        return input.bom().map(bom -> {
            Set<ComponentKey> named = bom.components().stream().map(Bom::key).flatMap(Optional::stream).collect(Collectors.toSet());
            return input.runtime().stream().map(DeliveredFile::key).filter(key -> !named.contains(key)).distinct()
                    .map(key -> DESCRIPTION.finding(input.place(), key.toString(),
                            "build it anew: ./mvnw -Pfull clean verify. If it stays away, the configuration of cyclonedx-maven-plugin"
                                    + "\nin your POM leaves it out: look for <excludeArtifactId> and <include...Scope>.")).toList();
        }).orElse(List.of());
    }
}
