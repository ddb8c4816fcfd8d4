package dev.roadbed.enforcer;

import dev.roadbed.checks.acceptance.Acceptances;
import dev.roadbed.checks.acceptance.AcceptanceUnused;
import dev.roadbed.checks.acceptance.Ledger;
import dev.roadbed.checks.acceptance.LedgerCheck;
import dev.roadbed.checks.acceptance.LedgerInput;
import dev.roadbed.checks.finding.Catalogue;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ledger of accepted risks during one build: read once, judged once, and used by every rule in every module. */
final class BuildLedger {

    private final LedgerInput input;
    private final Acceptances acceptances;

    private BuildLedger(LedgerInput input) {
        this.input = input;
        this.acceptances = Acceptances.of(input);
    }

    static BuildLedger of(Examination examination) {
        // Before, not within: what is remembered may not itself remember.
        LocalDate day = JudgementDay.of(examination).day();
        return examination.memory().remember("ledger", BuildLedger.class, () -> new BuildLedger(
                new LedgerInput(Ledger.read(examination.root()), Catalogue.load(), day)));
    }

    /** What remains of a rule's findings, and, told by the first and the last who come here, what is wrong with the ledger. */
    Section judge(Examination examination) {
        Acceptances.Judgement judgement = acceptances.judge(examination.findings());
        List<Check> checks = new ArrayList<>(examination.moduleChecks());
        checks.addAll(examination.repositoryChecks());
        List<Finding> open = new ArrayList<>(judgement.open());
        if (examination.isFirst("ledger")) {
            for (LedgerCheck check : CheckFamily.load(LedgerCheck.class)) {
                checks.add(check);
                open.addAll(check.check(input));
            }
        }
        BuildUsage usage = BuildUsage.of(examination);
        if (usage.isComplete(examination, judgement.used())) {
            AcceptanceUnused unused = new AcceptanceUnused();
            checks.add(unused);
            open.addAll(unused.check(usage.idle(acceptances)));
        }
        List<CheckDescription> descriptions = checks.stream().map(Check::description).toList();
        return new Section(examination.module(), examination.rule(), descriptions, open, judgement.accepted());
    }
}
