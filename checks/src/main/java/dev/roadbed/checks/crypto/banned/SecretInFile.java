package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict.Level;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A private key, password or token among the resources or in the recipe of an image. */
@AutoService(CryptoCheck.class)
public final class SecretInFile implements CryptoCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-CRYPTO-009", "secret is in the repository", "whoever has the program, or once had the repository, has the secret");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(CryptoInput module) {
        return module.judged().filter(judged -> judged.use().kind() == UseKind.SECRET_IN_FILE && judged.verdict().level() != Level.APPROVED)
                .map(judged -> DESCRIPTION.finding(judged.use().place(), judged.text(), judged.why(), judged.fix()))
                .toList();
    }
}
