package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A changelog that does not speak about security: the next release, and the one that is being made, have a section
 * {@code Security}, if only to say "None.". Source: OSPS Baseline v2026.02.19, OSPS-BR-04.01.
 */
@AutoService(DocumentCheck.class)
public final class ChangelogSecurity implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-009", "changelog is silent about security", "silence leaves users to guess whether they have to hurry");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return Changelog.of(documents).stream()
                .flatMap(changelog -> judged(changelog, documents)
                        .filter(entry -> entry.part("Security").isEmpty())
                        .map(entry -> DESCRIPTION.finding(changelog.file().place(entry.line()),
                                "[" + entry.version() + "] has no section Security", "### Security\n\nNone.")))
                .toList();
    }

    private static Stream<Changelog.Entry> judged(Changelog changelog, DocumentsInput documents) {
        return changelog.entries().stream().filter(entry -> documents.release()
                ? entry.version().equals(documents.version())
                : entry.isUnreleased());
    }
}
