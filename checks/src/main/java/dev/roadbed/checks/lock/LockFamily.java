package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** Checks of the committed lock: those of every build, and the two for which the lock must be made anew. */
@AutoService(CheckFamily.class)
public final class LockFamily implements CheckFamily {

    @Override
    public String name() {
        return "LOCK";
    }

    @Override
    public Stream<? extends Check> checks() {
        return Stream.concat(CheckFamily.load(LockCheck.class).stream(), Stream.of(new DigestChanged(), new LockStale()));
    }
}
