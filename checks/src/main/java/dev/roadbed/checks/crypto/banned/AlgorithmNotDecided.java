package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.CheckId;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Severity;
import java.util.List;

/** An algorithm that comes from where the analysis can not look: a parameter, a database, a foreign system. */
@AutoService(CryptoCheck.class)
public final class AlgorithmNotDecided implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = new CheckDescription(
            new CheckId("RB-CRYPTO-003"), "cryptography is not decided", "nobody can tell from the code what runs here", Severity.WARNING);

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged().filter(judged -> !judged.use().decided())
                .map(judged -> DESCRIPTION.finding(judged.use().place(), Words.of(judged.use().kind()) + " in " + judged.use().fact(Fact.API).orElse(""),
                        judged.verdict().replacement()))
                .toList();
    }
}
