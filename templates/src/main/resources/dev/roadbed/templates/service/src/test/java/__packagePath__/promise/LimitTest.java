package @@package@@.promise;

import dev.roadbed.service.test.LimitTests;
import org.junit.jupiter.api.Tag;

/** A request costs at most what is configured. */
@Tag("T-5")
class LimitTest extends LimitTests {
}
