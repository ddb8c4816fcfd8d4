package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A post-incident review that lacks a part, or has a follow-up that nobody owns or that has no date. */
@AutoService(DocumentCheck.class)
public final class IncidentReviewForm implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-012", "incident review is not complete", "what is not written down, owned and dated happens again");

    private static final List<String> SECTIONS = List.of("Summary", "Timeline", "Causes", "Learnings", "Follow-ups");

    private static final String TABLE = """
            | Follow-up | Owner | Due | Done |
            | --- | --- | --- | --- |
            | test that … | @acme/payments | 2027-01-31 | |""";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        List<Finding> findings = new ArrayList<>();
        IncidentReview.all(documents).forEach(review -> judge(review, findings));
        return findings;
    }

    private static void judge(IncidentReview review, List<Finding> findings) {
        MarkdownFile file = review.file();
        SectionsNeeded.judge(DESCRIPTION, file, SECTIONS, findings);
        if (file.section("Follow-ups").filter(section -> !section.isEmpty()).isPresent()) {
            followUps(review, findings);
        }
    }

    private static void followUps(IncidentReview review, List<Finding> findings) {
        Optional<MarkdownTable> table = review.followUps();
        if (table.isEmpty()) {
            boolean none = review.file().section("Follow-ups").filter(Changelog::saysNone).isPresent();
            if (!none) {
                findings.add(DESCRIPTION.finding(review.file().place(0), "follow-ups without the columns Follow-up, Owner, Due and Done", TABLE));
            }
            return;
        }
        for (MarkdownTable.Row row : table.get().rows()) {
            String name = "follow-up '" + row.cell(table.get().column("follow-up")) + "' ";
            if (row.cell(table.get().column("owner")).isEmpty()) {
                findings.add(DESCRIPTION.finding(review.file().place(row.line()), name + "has no owner", TABLE));
            }
            if (Dates.of(row.cell(table.get().column("due"))).isEmpty()) {
                findings.add(DESCRIPTION.finding(review.file().place(row.line()), name + "has no due date", "write it as 2027-01-31"));
            }
        }
    }
}
