package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** An algorithm, mode, padding, key size, curve or protocol that is broken or excluded by the policy. */
@AutoService(CryptoCheck.class)
public final class AlgorithmForbidden implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-001", "cryptography is forbidden", "what it protects can be read or forged");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged(Level.FORBIDDEN, Words.NO_ALGORITHM)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
