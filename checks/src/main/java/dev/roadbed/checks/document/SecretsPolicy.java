package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A secrets policy that leaves a question open. Source: OSPS Baseline v2026.02.19, OSPS-BR-07.02 (store, access, rotate). */
@AutoService(DocumentCheck.class)
public final class SecretsPolicy implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-016", "secrets policy is not complete", "a leaked credential is rotated in minutes only if somebody wrote down how");

    private static final List<String> SECTIONS = List.of("Store", "Access", "Rotate");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        documents.document(DocumentsInput.SECRETS).ifPresent(file -> SectionsNeeded.judge(DESCRIPTION, file, SECTIONS, findings));
        return findings;
    }
}
