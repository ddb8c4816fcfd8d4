package dev.roadbed.service.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK reads its setting once, so each case needs a process of its own. */
class NamedGroupsTest {

    /** Starts like a service, having used TLS before or not. */
    public static final class Start {

        private Start() {
        }

        public static void main(String[] arguments) {
            if (arguments[0].equals("late")) {
                NamedGroups.offered();
            }
            NamedGroups.limitTo(NamedGroups.APPROVED);
            NamedGroups.verify();
        }
    }

    @ParameterizedTest
    @CsvSource({"early, 0, ''", "late, 1, TLS was used in this process before"})
    void limitsTheGroupsOrRefusesToStart(String when, int exit, String message) throws Exception {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Start.class.getName(), when))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains(message);
        assertThat(process.exitValue()).as(output).isEqualTo(exit);
    }
}
