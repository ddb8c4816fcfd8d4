package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A security policy that does not say until when which version is supported, or says that none is any more. Sources: OSPS
 * Baseline v2026.02.19, OSPS-DO-04.01 and OSPS-DO-05.01; Regulation (EU) 2024/2847 (CRA), Article 13(8) and (19).
 */
@AutoService(DocumentCheck.class)
public final class SupportedVersions implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-005", "support period is not clear", "users cannot plan, and the CRA wants its end told in month and year");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return documents.securityPolicy().map(policy -> problems(policy, documents)).orElse(List.of());
    }

    private static List<Finding> problems(MarkdownFile policy, DocumentsInput documents) {
        Optional<MarkdownSection> section = policy.section("supported versions");
        if (section.isEmpty()) {
            return List.of(DESCRIPTION.finding(policy.place(1), "no section 'Supported versions'", fix(documents)));
        }
        Optional<MarkdownTable> table = section.get().tables().stream()
                .filter(candidate -> candidate.hasColumns("version", "until") && !candidate.rows().isEmpty()).findFirst();
        if (table.isEmpty()) {
            return List.of(DESCRIPTION.finding(policy.place(section.get().line()),
                    "no table with the columns Version and Supported until", fix(documents)));
        }
        return problems(policy, table.get(), documents);
    }

    private static List<Finding> problems(MarkdownFile policy, MarkdownTable table, DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        int until = table.column("until");
        for (MarkdownTable.Row row : table.rows()) {
            if (Dates.in(row.cell(until)).isEmpty()) {
                findings.add(DESCRIPTION.finding(policy.place(row.line()),
                        row.cell(table.column("version")) + " until '" + row.cell(until) + "', which is no date", "write it as " + documents.today().plusYears(5)));
            }
        }
        boolean allOver = findings.isEmpty() && table.rows().stream()
                .allMatch(row -> Dates.in(row.cell(until)).orElseThrow().isBefore(documents.today()));
        if (allOver) {
            findings.add(DESCRIPTION.finding(policy.place(table.line()),
                    "support of every listed version is over on " + documents.today(),
                    "add the version that you support now, with the date on which its support ends"));
        }
        return findings;
    }

    private static String fix(DocumentsInput documents) {
        return """
                ## Supported versions

                | Version | Supported until |
                | --- | --- |
                | 1.x | %s |""".formatted(documents.today().plusYears(5));
    }
}
