package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** Checks of what a release has to show: those at the end of a build, and the one for which it is built twice. */
@AutoService(CheckFamily.class)
public final class EvidenceFamily implements CheckFamily {

    @Override
    public String name() {
        return "EVID";
    }

    @Override
    public Stream<? extends Check> checks() {
        return Stream.concat(CheckFamily.load(EvidenceCheck.class).stream(), Stream.of(new NotReproducible()));
    }
}
