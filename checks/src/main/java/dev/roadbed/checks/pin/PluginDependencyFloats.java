package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A dependency of a build plugin whose version can mean something else tomorrow. Maven loads the newest jar into the plugin. */
@AutoService(ModuleCheck.class)
public final class PluginDependencyFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-009", "plugin dependency floats", "its code runs inside the plugin, with everything your build may do");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        return module.floating(EntryKind.PLUGIN_DEPENDENCY).map(use -> advice.floats(DESCRIPTION, use)).toList();
    }
}
