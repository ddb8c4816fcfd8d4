package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A setting or URL of the configuration that switches TLS off. */
@AutoService(CryptoCheck.class)
public final class ConnectionUnprotected implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-008", "connection is not protected", "whoever sits in between reads and changes everything");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged().filter(judged -> judged.use().kind() == UseKind.UNPROTECTED_CONNECTION && judged.verdict().level() != Level.APPROVED)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
