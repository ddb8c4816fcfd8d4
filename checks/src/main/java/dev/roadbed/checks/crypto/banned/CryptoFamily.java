package dev.roadbed.checks.crypto.banned;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-CRYPTO: cryptography against a policy. */
@AutoService(CheckFamily.class)
public final class CryptoFamily implements CheckFamily {

    @Override
    public String name() {
        return "CRYPTO";
    }

    @Override
    public Stream<? extends Check> checks() {
        return CheckFamily.load(CryptoCheck.class).stream();
    }
}
