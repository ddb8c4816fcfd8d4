package @@package@@.promise;

import dev.roadbed.service.test.TokenTests;
import org.junit.jupiter.api.Tag;

/** Only our issuer's current tokens for this service are believed. */
@Tag("T-2")
class TokenTest extends TokenTests {
}
