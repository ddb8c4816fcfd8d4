package dev.roadbed.it.crypto;

import dev.roadbed.it.Fixture;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Banned cryptography is found where it is used, and its good twin is left alone. */
@Execution(ExecutionMode.CONCURRENT)
class CryptoIT {

    static List<Fixture> fixtures() throws Exception {
        return Fixture.all("crypto", "CRYPTO");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void trap(Fixture fixture) throws Exception {
        fixture.verify();
    }
}
