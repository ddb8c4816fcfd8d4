package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.time.LocalDate;
import java.util.List;

/** A follow-up of an incident that is not done although its day has passed. */
@AutoService(DocumentCheck.class)
public final class FollowUpOverdue implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-013", "follow-up is overdue", "the same incident can happen again as long as it is open");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return IncidentReview.all(documents)
                .flatMap(review -> review.followUps().stream()
                        .flatMap(table -> table.rows().stream()
                                .filter(row -> Dates.of(row.cell(table.column("done"))).isEmpty())
                                .filter(row -> isOver(row.cell(table.column("due")), documents.today()))
                                .map(row -> DESCRIPTION.finding(review.file().place(row.line()),
                                        "'" + row.cell(table.column("follow-up")) + "', due " + row.cell(table.column("due"))
                                                + ", owner " + row.cell(table.column("owner")),
                                        "do it and write the day under Done; or accept the risk in risk-acceptances.yml"))))
                .toList();
    }

    private static boolean isOver(String due, LocalDate today) {
        return Dates.of(due).filter(date -> date.isBefore(today)).isPresent();
    }
}
