package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A version that breaks users by the changelog's own words, but is numbered as if it did not. Words that count: a section
 * {@code Removed}, and "BREAKING" anywhere in an entry. Source: SemVer 2.0.0, sections 4 and 8. Next to it, RB-VER-004
 * compares the classes themselves.
 */
@AutoService(DocumentCheck.class)
public final class BreakingReleaseNotMajor implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-VER-002", "breaking change without a major version", "an update that looks harmless breaks whoever takes it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        Changelog.of(documents).ifPresent(changelog -> judge(changelog, documents, findings));
        return findings;
    }

    private static void judge(Changelog changelog, DocumentsInput documents, List<Finding> findings) {
        List<Changelog.Entry> entries = changelog.entries();
        for (int i = 0; i < entries.size(); i++) {
            Changelog.Entry entry = entries.get(i);
            Optional<SemanticVersion> version = SemanticVersion.of(entry.isUnreleased() ? documents.version() : entry.version());
            Optional<SemanticVersion> older = entries.stream().skip(i + 1L)
                    .flatMap(next -> SemanticVersion.of(next.version()).stream()).findFirst();
            if (version.isPresent() && older.isPresent() && breaks(entry) && !version.get().mayBreak(older.get())) {
                findings.add(DESCRIPTION.finding(changelog.file().place(entry.line()),
                        (entry.isUnreleased() ? documents.version() : entry.version()) + " after " + shown(older.get()),
                        "<version>" + older.get().nextBreaking() + "</version>"));
            }
        }
    }

    private static boolean breaks(Changelog.Entry entry) {
        Optional<MarkdownSection> removed = entry.part("Removed");
        return removed.isPresent() && !removed.get().isEmpty() && !Changelog.saysNone(removed.get())
                || entry.section().text().toUpperCase(Locale.ROOT).contains("BREAKING");
    }

    private static String shown(SemanticVersion version) {
        return version.major() + "." + version.minor() + "." + version.patch()
                + (version.preRelease().isEmpty() ? "" : "-" + version.preRelease());
    }
}
