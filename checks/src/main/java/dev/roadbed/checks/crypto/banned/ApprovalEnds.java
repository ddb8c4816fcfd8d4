package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Severity;
import java.util.List;

/** An approved algorithm whose last recommended year has passed, or ends within twelve months. */
@AutoService(CryptoCheck.class)
public final class ApprovalEnds implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = new CheckDescription(
            new CheckId("RB-CRYPTO-006"), "approval ends", "a replacement takes longer than is left", Severity.WARNING);

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        int soon = module.day().plusMonths(12).getYear();
        return module.judged(Level.APPROVED, Words.NO_ALGORITHM)
                .filter(judged -> judged.verdict().until().isPresent() && judged.verdict().until().getAsInt() < soon)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text() + ", last year of use " + judged.verdict().until().getAsInt(),
                        judged.why(), judged.fix()))
                .toList();
    }
}
