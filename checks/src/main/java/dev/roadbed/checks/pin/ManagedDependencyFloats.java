package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A managed dependency whose version can mean something else tomorrow. One that nobody uses yet counts: the first use floats. */
@AutoService(ModuleCheck.class)
public final class ManagedDependencyFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-002", "managed dependency floats", "every module that uses it changes without a commit");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.MANAGED_DEPENDENCY).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
