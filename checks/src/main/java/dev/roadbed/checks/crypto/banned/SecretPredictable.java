package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A key, initialisation vector, salt, seed, password or token that is constant or can be predicted. */
@AutoService(CryptoCheck.class)
public final class SecretPredictable implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-004", "secret is predictable", "whoever has the program, or some of its output, has the secret");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged()
                .filter(judged -> Words.SECRETS.contains(judged.use().kind()) && judged.verdict().level() != Level.APPROVED)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
