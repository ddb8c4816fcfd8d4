package @@package@@.promise;

import dev.roadbed.service.test.ConfigurationTests;
import org.junit.jupiter.api.Tag;

/** Each shipped setting is a known and approved one. */
@Tag("T-1")
class ConfigurationTest extends ConfigurationTests {
}
