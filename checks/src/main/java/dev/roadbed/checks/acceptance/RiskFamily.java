package dev.roadbed.checks.acceptance;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-RISK: the ledger of accepted risks itself. */
@AutoService(CheckFamily.class)
public final class RiskFamily implements CheckFamily {

    @Override
    public String name() {
        return "RISK";
    }

    @Override
    public Stream<Check> checks() {
        return Stream.concat(CheckFamily.load(LedgerCheck.class).stream(), Stream.of(new AcceptanceUnused()));
    }
}
