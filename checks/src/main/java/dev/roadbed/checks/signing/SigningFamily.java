package dev.roadbed.checks.signing;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckFamily;
import java.util.stream.Stream;

/** RB-SIGN: what a release signs with. */
@AutoService(CheckFamily.class)
public final class SigningFamily implements CheckFamily {

    @Override
    public String name() {
        return "SIGN";
    }

    @Override
    public Stream<SigningCheck> checks() {
        return CheckFamily.load(SigningCheck.class).stream();
    }
}
