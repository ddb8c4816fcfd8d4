package @@package@@.promise;

import dev.roadbed.service.test.LogTests;
import org.junit.jupiter.api.Tag;

/** No secret reaches the log, and no event is lost. */
@Tag("T-4")
class LogTest extends LogTests {
}
