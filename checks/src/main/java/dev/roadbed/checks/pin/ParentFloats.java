package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A parent whose version can mean something else tomorrow. A parent in the same repository is part of the commit and may be a snapshot. */
@AutoService(ModuleCheck.class)
public final class ParentFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-006", "parent floats", "plugins, dependencies and gates of the build come from it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.PARENT).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
