package dev.roadbed.checks.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SPDX reads is read, and everything else is told by its first fault. */
class SpdxExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "Apache-2.0 OR MIT", "EPL-2.0 OR (GPL-2.0-only WITH Classpath-exception-2.0)", "GPL-2.0+", "LicenseRef-Acme-1.0",
        "DocumentRef-other:LicenseRef-x AND MIT", "((MIT))", "(MIT AND BSD-3-Clause)OR ISC", "GPL-2.0-with-classpath-exception",
        "Apache-2.0 WITH AdditionRef-ours", "MIT AND ISC OR 0BSD AND X11"})
    void expressions(String text) {
        assertThat(SpdxExpression.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                    | a licence is missing before its end",
        "Apache 2.0            | Apache is no licence of SPDX; what SPDX does not list is written as LicenseRef-…",
        "Apache-2.0 MIT        | AND, OR or its end is missing before MIT",
        "apache-2.0            | apache-2.0 is written Apache-2.0",
        "MIT or ISC            | or is written OR",
        "MIT OR                | a licence is missing before its end",
        "OR MIT                | a licence is missing before OR",
        "(MIT OR ISC           | a closing bracket is missing before its end",
        "MIT)                  | AND, OR or its end is missing before )",
        "()                    | a licence is missing before )",
        "MIT WITH Apache-2.0   | Apache-2.0 is no exception of SPDX",
        "MIT WITH              | an exception is missing before its end",
        "(MIT OR ISC) WITH Classpath-exception-2.0 | AND, OR or its end is missing before WITH",
        "Classpath-exception-2.0 | Classpath-exception-2.0 is no licence of SPDX; what SPDX does not list is written as LicenseRef-…",
        "LicenseRef-           | LicenseRef- is no licence of SPDX; what SPDX does not list is written as LicenseRef-…",
        "NOASSERTION           | NOASSERTION says that there is no licence, or that nobody knows",
        "MIT/ISC               | MIT/ISC is no licence of SPDX; what SPDX does not list is written as LicenseRef-…",
        "Proprietary           | Proprietary is no licence of SPDX; what SPDX does not list is written as LicenseRef-…"})
    void faults(String text, String fault) {
        assertThat(SpdxExpression.fault(text)).contains(fault);
    }

    @Test
    void whatIsNestedWithoutEndDoesNotEndTheBuild() {
        assertThat(SpdxExpression.fault("(".repeat(100_000) + "MIT")).contains("it is nested too deeply");
    }

    /** What the CycloneDX plugin may write as an id is one for us as well. */
    @Test
    void everyIdOfCycloneDxIsKnown() throws Exception {
        try (InputStream in = SpdxExpressionTest.class.getResourceAsStream("/spdx.schema.json")) {
            var ids = new ObjectMapper().readTree(in).path("enum");
            assertThat(ids.size()).isGreaterThan(600);
            ids.forEach(id -> assertThat(SpdxExpression.fault(id.asText()).isEmpty() || SpdxExpression.fault("MIT WITH " + id.asText()).isEmpty())
                    .as(id.asText()).isTrue());
        }
    }
}
