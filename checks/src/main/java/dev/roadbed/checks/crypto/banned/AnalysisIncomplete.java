package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A class or method that the analysis could not look at. */
@AutoService(CryptoCheck.class)
public final class AnalysisIncomplete implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-007", "cryptography could not be analysed", "what was not looked at is not known to be safe");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.uses().stream().filter(use -> use.kind() == UseKind.ANALYSIS_LIMIT)
                .map(use -> DESCRIPTION.finding(use.place(), use.value(), "compile it again with a current javac, split the method, or accept the risk"))
                .toList();
    }
}
