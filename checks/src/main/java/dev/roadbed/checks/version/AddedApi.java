package dev.roadbed.checks.version;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.document.SemanticVersion;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;
import java.util.Optional;

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
        Optional<SemanticVersion> now = SemanticVersion.of(api.version());
        Optional<SemanticVersion> before = SemanticVersion.of(api.baseline().text());
        if (now.isEmpty() || before.isEmpty() || now.get().mayAdd(before.get())) {
            return List.of();
        }
        String fix = "<version>" + api.like(before.get().nextMinor()) + "</version>";
        return api.changes(ApiChange.Kind.ADDED).stream().map(change -> DESCRIPTION.finding(api.pom(),
                change + " (" + api.version() + " after " + api.baseline().text() + ")", fix)).toList();
    }
}
