package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A component that this build has not resolved. */
@AutoService(SbomCheck.class)
public final class ComponentNotResolved implements SbomCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-SBOM-005", "SBOM names what is not there",
            "somebody has edited it, or it was made for other dependencies");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(SbomInput input) {
        Set<ComponentKey> there = new HashSet<>(input.known());
        there.add(input.subject());
        input.own().forEach(file -> there.add(file.key()));
        input.runtime().forEach(file -> there.add(file.key()));
        return input.bom().map(bom -> bom.components().stream().map(Bom::key).flatMap(Optional::stream)
                .filter(key -> !there.contains(key)).distinct()
                .map(key -> DESCRIPTION.finding(input.place(), key.toString(), "build it anew: ./mvnw -Pfull clean verify")).toList())
                .orElse(List.of());
    }
}
