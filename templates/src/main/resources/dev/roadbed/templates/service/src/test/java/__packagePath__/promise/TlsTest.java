package @@package@@.promise;

import dev.roadbed.service.test.TlsTests;
import org.junit.jupiter.api.Tag;

/** Both ports speak what BSI TR-02102-2 recommends, and nothing else. */
@Tag("T-1")
class TlsTest extends TlsTests {
}
