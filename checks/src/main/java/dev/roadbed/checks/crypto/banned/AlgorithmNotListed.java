package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** An algorithm that the policy does not list, or lists for old data only: allowed with a recorded reason. */
@AutoService(CryptoCheck.class)
public final class AlgorithmNotListed implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-002", "cryptography is not on the approved list", "nobody has written down why it is good enough");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged(Level.DEVIATION, Words.NO_ALGORITHM)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
