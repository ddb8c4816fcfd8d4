package @@package@@.promise;

import dev.roadbed.service.test.ProblemTests;
import org.junit.jupiter.api.Tag;

/** Errors tell the caller an id, and the log the rest. */
@Tag("T-4")
class ProblemTest extends ProblemTests {
}
