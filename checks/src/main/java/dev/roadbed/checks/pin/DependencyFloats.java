package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A dependency whose version can mean something else tomorrow; in the project or in a profile, active or not. */
@AutoService(ModuleCheck.class)
public final class DependencyFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-001", "dependency floats", "what you compile against and ship changes without a commit");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.DEPENDENCY).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
