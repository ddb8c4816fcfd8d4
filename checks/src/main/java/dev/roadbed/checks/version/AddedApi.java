package dev.roadbed.checks.version;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** Something new in a patch version. Source: SemVer 2.0.0, section 7; while the major version is 0, anything may be new. */
@AutoService(ApiCheck.class)
public final class AddedApi implements ApiCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-VER-005", "new API in a patch version",
            "callers who use it cannot go back to another patch of the same minor version, as they were promised");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ApiInput api) {
        return api.unannounced(DESCRIPTION, ApiChange.Kind.ADDED, SemanticVersion::mayAdd, before -> api.element(before.nextMinor()));
    }
}
