package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-PIN: everything that can float. */
@AutoService(CheckFamily.class)
public final class PinFamily implements CheckFamily {

    @Override
    public String name() {
        return "PIN";
    }

    @Override
    public Stream<Check> checks() {
        return Stream.concat(
                CheckFamily.load(ModuleCheck.class).stream(), CheckFamily.load(RepositoryCheck.class).stream());
    }
}
