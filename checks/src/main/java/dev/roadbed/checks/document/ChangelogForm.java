package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A changelog that has not the form of Keep a Changelog 1.1.0, with versions of SemVer 2.0.0. */
@AutoService(DocumentCheck.class)
public final class ChangelogForm implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-008", "changelog breaks Keep a Changelog", "release notes are made from it, and people search it for what affects them");

    /** Keep a Changelog 1.1.0, "Types of changes". */
    private static final Set<String> TYPES = Set.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        Changelog.of(documents).ifPresent(changelog -> judge(changelog, findings));
        return findings;
    }

    private static void judge(Changelog changelog, List<Finding> findings) {
        if (changelog.unreleased().isEmpty()) {
            findings.add(finding(changelog, 1, "no entry [Unreleased]", "## [Unreleased]"));
        }
        SemanticVersion newer = null;
        for (Changelog.Entry entry : changelog.entries()) {
            parts(changelog, entry, findings);
            if (!entry.isUnreleased()) {
                Optional<SemanticVersion> version = SemanticVersion.of(entry.version());
                title(changelog, entry, version, findings);
                if (version.isPresent() && newer != null && version.get().compareTo(newer) >= 0) {
                    findings.add(finding(changelog, entry.line(), entry.version() + " stands below a version that is not newer",
                            "put the newest entry first, and each version once"));
                }
                newer = version.orElse(newer);
            }
        }
    }

    private static void title(Changelog changelog, Changelog.Entry entry, Optional<SemanticVersion> version, List<Finding> findings) {
        if (version.isEmpty()) {
            findings.add(finding(changelog, entry.line(), "'" + entry.section().title() + "' is no version of SemVer", "## [1.2.3] - 2026-11-24"));
        } else if (Dates.of(entry.date()).isEmpty()) {
            findings.add(finding(changelog, entry.line(), entry.version() + " has no date", "## [" + entry.version() + "] - 2026-11-24"));
        }
    }

    private static void parts(Changelog changelog, Changelog.Entry entry, List<Finding> findings) {
        for (MarkdownSection part : entry.parts()) {
            if (!TYPES.contains(part.title())) {
                findings.add(finding(changelog, part.line(), "section '" + part.title() + "'",
                        "one of Added, Changed, Deprecated, Removed, Fixed, Security"));
            } else if (part.isEmpty()) {
                findings.add(finding(changelog, part.line(), "section '" + part.title() + "' is empty",
                        "list the changes, or write 'None.'"));
            }
        }
    }

    private static Finding finding(Changelog changelog, int line, String what, String fix) {
        return DESCRIPTION.finding(changelog.file().place(line), what, fix);
    }
}
