package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** Checks of what a release has to show. */
@AutoService(CheckFamily.class)
public final class EvidenceFamily implements CheckFamily {

    @Override
    public String name() {
        return "EVID";
    }

    @Override
    public Stream<? extends Check> checks() {
        return CheckFamily.load(EvidenceCheck.class).stream();
    }
}
