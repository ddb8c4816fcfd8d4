package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.EntryKind;
import java.util.List;

/** A dependency in system scope: whatever file lies at its path, on whatever machine, under whatever version. */
@AutoService(ModuleCheck.class)
public final class SystemScope implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-013", "dependency in system scope",
            "it is a file of one machine: no repository has it, no checksum guards it and no scanner sees it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        return module.versions(EntryKind.DEPENDENCY, EntryKind.MANAGED_DEPENDENCY, EntryKind.PLUGIN_DEPENDENCY)
                .filter(use -> use.scope().equals("system"))
                .map(use -> DESCRIPTION.finding(use.place(), use.shown(),
                        "remove <scope>system</scope> and <systemPath>, and put the artifact into your repository manager"))
                .toList();
    }
}
