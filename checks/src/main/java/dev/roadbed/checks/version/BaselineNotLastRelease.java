package dev.roadbed.checks.version;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The API is compared with another version than the last release, or with none though there is one, or nobody knows which one is the
 * last. The changelog says which; it is there without a network and without tags.
 */
@AutoService(ApiCheck.class)
public final class BaselineNotLastRelease implements ApiCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-VER-006", "API is not compared with the last release",
            "what breaks the callers of that release is not found");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ApiInput api) {
        Optional<String> last = api.lastRelease();
        if (api.released().isEmpty()) {
            return List.of(finding(api, "there is no CHANGELOG.md that names the last release",
                    "CHANGELOG.md with an entry '## [1.2.3] - 2026-11-24' for each release (Keep a Changelog)"));
        }
        if (api.baseline().text().equals(last.orElse(ApiBaseline.NONE))) {
            return List.of();
        }
        String said = last.map(release -> "the last release before " + api.version() + " is " + release)
                .orElse("there is no release before " + api.version());
        return List.of(finding(api, said + " in CHANGELOG.md",
                "<" + ApiBaseline.PROPERTY + ">" + last.orElse(ApiBaseline.NONE) + "</" + ApiBaseline.PROPERTY + ">"));
    }

    private static Finding finding(ApiInput api, String said, String fix) {
        return DESCRIPTION.finding(api.baseline().place(), ApiBaseline.PROPERTY + " is '" + api.baseline().text() + "', " + said, fix);
    }
}
