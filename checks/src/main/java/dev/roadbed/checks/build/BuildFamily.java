package dev.roadbed.checks.build;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-BUILD: how a module builds. */
@AutoService(CheckFamily.class)
public final class BuildFamily implements CheckFamily {

    @Override
    public String name() {
        return "BUILD";
    }

    @Override
    public Stream<BuildCheck> checks() {
        return CheckFamily.load(BuildCheck.class).stream();
    }
}
