package dev.roadbed.checks.sbom;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** Checks of the bill of materials. */
@AutoService(CheckFamily.class)
public final class SbomFamily implements CheckFamily {

    @Override
    public String name() {
        return "SBOM";
    }

    @Override
    public Stream<? extends Check> checks() {
        return CheckFamily.load(SbomCheck.class).stream();
    }
}
