package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A trust manager or verifier that accepts everything, or a security property that weakens the platform. */
@AutoService(CryptoCheck.class)
public final class ProtectionSwitchedOff implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-005", "protection is switched off", "whoever sits in between reads and changes everything");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged().filter(judged -> judged.use().decided())
                .filter(judged -> Words.SWITCHES.contains(judged.use().kind()) && judged.verdict().level() != Level.APPROVED)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
