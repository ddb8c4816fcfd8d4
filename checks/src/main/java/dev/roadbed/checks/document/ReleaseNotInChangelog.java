package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A release whose version has no entry, or an empty one, in the changelog. Source: OSPS Baseline v2026.02.19, OSPS-BR-04.01. */
@AutoService(DocumentCheck.class)
public final class ReleaseNotInChangelog implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-010", "release is not in the changelog", "nobody can tell what this release changes");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** Only a release looks. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        if (!documents.release()) {
            return List.of();
        }
        return Changelog.of(documents)
                .filter(changelog -> changelog.entry(documents.version()).filter(entry -> !entry.parts().isEmpty()).isEmpty())
                .map(changelog -> DESCRIPTION.finding(changelog.file().place(1), documents.version(),
                        "## [" + documents.version() + "] - " + documents.today() + ", with what [Unreleased] lists"))
                .stream().toList();
    }
}
