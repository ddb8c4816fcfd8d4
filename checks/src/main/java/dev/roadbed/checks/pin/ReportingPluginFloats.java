package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;
import java.util.stream.Stream;

/** A plugin in {@code <reporting>} whose version can mean something else tomorrow, or that no POM gives a version. */
@AutoService(ModuleCheck.class)
public final class ReportingPluginFloats implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-011", "reporting plugin floats", "its code runs when the site is built, which is often the release");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PinAdvice advice = new PinAdvice(module);
        PluginVersions plugins = new PluginVersions(module.effective().model());
        Stream<Finding> floating =
                module.floating(EntryKind.REPORTING_PLUGIN).map(use -> advice.floats(DESCRIPTION, use));
        // The site plugin takes the version of the build section if the reporting section names none.
        Stream<Finding> missing = module.versions(EntryKind.REPORTING_PLUGIN)
                .filter(use -> !use.entry().hasVersion() && !plugins.pins(use.coordinate().key()))
                .map(use -> advice.missing(DESCRIPTION, use));
        return Stream.concat(floating, missing).toList();
    }
}
