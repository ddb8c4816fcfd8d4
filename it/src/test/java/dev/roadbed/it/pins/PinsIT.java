package dev.roadbed.it.pins;

import dev.roadbed.it.Fixture;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trap is found, and nothing but traps: file and line exactly, on the console and in both reports. */
@Execution(ExecutionMode.CONCURRENT)
class PinsIT {

    static List<Fixture> fixtures() throws Exception {
        return Fixture.all("pins", "PIN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void trap(Fixture fixture) throws Exception {
        fixture.verify();
    }
}
