package @@package@@.promise;

import dev.roadbed.service.test.StartTests;
import org.junit.jupiter.api.Tag;

/** What stops a start, each with one sentence that says what to do. */
@Tag("T-1")
class StartTest extends StartTests {
}
