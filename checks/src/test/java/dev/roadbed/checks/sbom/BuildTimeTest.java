package dev.roadbed.checks.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildTimeTest {

    private static final String NAME = "project.build.outputTimestamp";

    @Test
    void theCallWinsOverThePom() {
        assertThat(BuildTime.of(with("2020-01-02T03:04:06Z"), with("2026-11-24T00:00:00Z"))).contains(Instant.parse("2020-01-02T03:04:06Z"));
        assertThat(BuildTime.of(new Properties(), with("2026-11-24T00:00:00Z"))).contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void bothFormsOfMavensArchiverAreTimesAndNothingElseIs() {
        assertThat(BuildTime.of(new Properties(), with("1577934246"))).contains(Instant.parse("2020-01-02T03:04:06Z"));
        assertThat(BuildTime.of(new Properties(), with("yesterday"))).isEmpty();
        assertThat(BuildTime.of(new Properties(), new Properties())).isEmpty();
    }

    private static Properties with(String value) {
        Properties properties = new Properties();
        properties.setProperty(NAME, value);
        return properties;
    }
}
