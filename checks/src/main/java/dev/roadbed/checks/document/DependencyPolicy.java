package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A dependency policy that leaves a question open. Source: OSPS Baseline v2026.02.19: OSPS-DO-06.01 (select, obtain, track),
 * OSPS-VM-05.01 and OSPS-VM-05.02 (fix, before a release), OSPS-VM-06.01 (findings in our own code). */
@AutoService(DocumentCheck.class)
public final class DependencyPolicy implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-015", "dependency policy is not complete", "without a rule each new dependency and each open vulnerability is a debate");

    private static final List<String> SECTIONS = List.of("Select", "Obtain", "Track", "Fix", "Code findings");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        documents.document(DocumentsInput.DEPENDENCIES).ifPresent(file -> SectionsNeeded.judge(DESCRIPTION, file, SECTIONS, findings));
        return findings;
    }
}
