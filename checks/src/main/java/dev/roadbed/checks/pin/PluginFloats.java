package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A build plugin, used or managed, whose version can mean something else tomorrow. */
@AutoService(ModuleCheck.class)
public final class PluginFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-007", "plugin floats", "its code runs inside your build");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.PLUGIN, EntryKind.MANAGED_PLUGIN).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
