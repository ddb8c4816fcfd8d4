package dev.roadbed.checks.version;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/**
 * Callers of the last release break, in binary or in source, and the version does not say so. Source: SemVer 2.0.0, section 8; while
 * the major version is 0 (section 4) a new minor version is enough, as everybody counts who depends on such libraries.
 */
@AutoService(ApiCheck.class)
public final class BreakingApiChange implements ApiCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-VER-004", "API breaks callers without a version that says so", "an update that looks harmless breaks whoever takes it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ApiInput api) {
        return api.unannounced(DESCRIPTION, ApiChange.Kind.BREAKING, SemanticVersion::mayBreak,
                before -> "keep it, for instance deprecated, or " + api.element(before.nextBreaking()));
    }
}
