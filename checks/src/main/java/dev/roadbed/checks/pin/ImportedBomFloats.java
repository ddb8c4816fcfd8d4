package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A BOM that is imported in a version that can mean something else tomorrow. Maven itself only warns. */
@AutoService(ModuleCheck.class)
public final class ImportedBomFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-005", "imported BOM floats", "one line decides the versions of many dependencies, all of which change without a commit");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.IMPORTED_BOM).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
