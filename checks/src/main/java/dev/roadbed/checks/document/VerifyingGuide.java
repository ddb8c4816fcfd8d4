package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@code VERIFYING.md} that does not enable anybody to verify. Source: OSPS Baseline v2026.02.19, OSPS-DO-03.01 (integrity and
 * authenticity) and OSPS-DO-03.02 (identity of who releases).
 */
@AutoService(DocumentCheck.class)
public final class VerifyingGuide implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-017", "guide to verification is not complete", "a signature that nobody can check protects nobody");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        documents.document(DocumentsInput.VERIFYING).ifPresent(guide -> judge(guide, findings));
        return findings;
    }

    private static void judge(MarkdownFile guide, List<Finding> findings) {
        boolean command = guide.sections().stream().anyMatch(section -> section.code().stream().anyMatch(code -> !code.isBlank()));
        if (!command) {
            findings.add(DESCRIPTION.finding(guide.place(1), "no command to copy", "add the command as a block of code"));
        }
        for (String word : List.of("signature", "identity", "provenance")) {
            if (!guide.text().toLowerCase(Locale.ROOT).contains(word)) {
                findings.add(DESCRIPTION.finding(guide.place(1), "nothing about the " + word,
                        "say how to check the " + word + ", and what the right answer looks like"));
            }
        }
    }
}
