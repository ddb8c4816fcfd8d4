package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Severity;
import java.util.List;

/** TLS whose protocols or suites nobody has chosen. */
@AutoService(CryptoCheck.class)
public final class TlsLeftToTheJdk implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = new CheckDescription(
            new CheckId("RB-CRYPTO-010"), "TLS is left to the JDK", "its defaults are wider than the policy, and change with the JDK", Severity.WARNING);

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged().filter(judged -> judged.use().kind() == UseKind.TLS_DEFAULTS && judged.verdict().level() != Level.APPROVED)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
