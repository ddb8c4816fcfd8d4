package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** A table of threats that has another heading, or more than five rows. */
@AutoService(ThreatModelCheck.class)
public final class ThreatTableForm implements ThreatModelCheck {

    /** The baseline: "some realistic risks + mitigations (not more than 5)". */
    static final int MOST = 5;

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-002", "threat table is not as agreed", "a long or odd table is read by nobody, neither person nor gate");

    private static final String FIX = """
            | Id | Risk | Mitigation | Proof |
            | --- | --- | --- | --- |
            | T-6 | … | … | test |""";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        List<Finding> findings = new ArrayList<>();
        for (Delta delta : model.deltas()) {
            for (MarkdownTable table : delta.file().tables()) {
                if (!Delta.isOfThreats(table)) {
                    findings.add(DESCRIPTION.finding(delta.file().place(table.line()), "its heading is " + table.header(), FIX));
                }
            }
            if (delta.threats().size() > MOST) {
                findings.add(DESCRIPTION.finding(delta.threats().get(MOST).place(), delta.threats().size() + " rows",
                        "keep the " + MOST + " most realistic ones, or make a second delta of a second change"));
            }
        }
        return findings;
    }
}
