package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.List;
import java.util.stream.Stream;

/** RB-PROOF: the threat model by itself, against the tests of this build, and against the change that a pull request makes. */
@AutoService(CheckFamily.class)
public final class ProofFamily implements CheckFamily {

    @Override
    public String name() {
        return "PROOF";
    }

    @Override
    public Stream<? extends Check> checks() {
        return Stream.of(CheckFamily.load(ThreatModelCheck.class), CheckFamily.load(ProofCheck.class), List.of(new BoundaryChangedWithoutDelta()))
                .flatMap(List::stream);
    }
}
