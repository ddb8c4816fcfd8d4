package dev.roadbed.it;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs all fixtures of a family of checks. What else a family needs is a test of the class that names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
public abstract class FixtureFamily {

    private final String folder;
    private final String family;

    /**
     * @param folder below {@code it/src/test/resources}
     * @param family as in its ids
     */
    protected FixtureFamily(String folder, String family) {
        this.folder = folder;
        this.family = family;
    }

    List<Fixture> fixtures() throws IOException {
        return Fixture.all(folder, family);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    protected void trap(Fixture fixture) throws Exception {
        fixture.verify();
    }
}
