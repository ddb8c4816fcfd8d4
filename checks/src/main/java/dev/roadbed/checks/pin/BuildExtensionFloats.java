package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;
import java.util.stream.Stream;

/** A build extension whose version can mean something else tomorrow, or that has none, so that Maven takes the newest. */
@AutoService(ModuleCheck.class)
public final class BuildExtensionFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION =
            CheckDescription.error("RB-PIN-003", "build extension floats", "its code runs inside Maven itself");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        PluginVersions plugins = new PluginVersions(module.effective().model());
        Stream<Finding> floating =
                module.floating(EntryKind.BUILD_EXTENSION).map(use -> advice.floats(DESCRIPTION, use));
        Stream<Finding> missing = module.versions(EntryKind.BUILD_EXTENSION)
                .filter(use -> !use.entry().hasVersion() && !plugins.pins(use.coordinate().key()))
                .map(use -> advice.missing(DESCRIPTION, use));
        return Stream.concat(floating, missing).toList();
    }
}
