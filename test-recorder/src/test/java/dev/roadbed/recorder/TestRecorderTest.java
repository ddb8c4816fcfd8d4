package dev.roadbed.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A real launcher runs small classes, and the recorder writes down what a gate may rely on. */
class TestRecorderTest {

    /** Only inside of the run that a test of this class starts: its inner classes are tests to Surefire, too. */
    private static final String INSIDE = "roadbed.recorder.inside";

    @TempDir
    Path directory;

    @AfterEach
    void forget() {
        System.clearProperty(TestRecorder.DIRECTORY);
        System.clearProperty(INSIDE);
    }

    @Test
    void whatPassedFailedAndWasNotRun() throws Exception {
        assertThat(record(Samples.class)).containsExactlyInAnyOrder(
                "T-1 Samples passes SUCCESSFUL ",
                "T-1 T-2 Samples both SUCCESSFUL ",
                "T-1 Samples skipped SKIPPED System property [no.such.property] does not exist ==> not today",
                "T-1 Samples aborted ABORTED org.opentest4j.TestAbortedException: Assumption failed: no",
                "T-1 Samples fails FAILED java.lang.IllegalStateException: bad\uFFFD<&\"",
                "T-1 Samples each SUCCESSFUL ",
                "T-1 Samples each SUCCESSFUL ",
                "T-1 T-3 Samples made SUCCESSFUL ",
                "T-1 Samples$Inner inner SUCCESSFUL ");
    }

    @Test
    void aClassThatCannotStartFailsAsAWhole() throws Exception {
        assertThat(record(Broken.class)).containsExactly("T-4 Broken  FAILED java.lang.IllegalStateException: no");
    }

    @Test
    void testsWithoutTagsAreNobodysBusiness() throws Exception {
        assertThat(record(Untagged.class)).isEmpty();
    }

    @Test
    void withoutADirectoryNothingIsWritten() throws Exception {
        run(Samples.class);
        assertThat(directory).isEmptyDirectory();
    }

    private List<String> record(Class<?> tests) throws Exception {
        System.setProperty(TestRecorder.DIRECTORY, directory.resolve("new/proofs").toString());
        run(tests);
        List<Path> files;
        try (Stream<Path> all = Files.list(directory.resolve("new/proofs"))) {
            files = all.toList();
        }
        assertThat(files).hasSize(1);
        return RecordedTests.in(files.get(0)).stream().map(line -> line.replace(TestRecorderTest.class.getName() + "$", "")).toList();
    }

    private static void run(Class<?> tests) {
        System.setProperty(INSIDE, "true");
        LauncherFactory.create(LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(new TestRecorder()).build())
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build());
    }

    @Tag("T-1")
    @EnabledIfSystemProperty(named = INSIDE, matches = "true")
    static class Samples {

        @Test
        void passes() {
            assertThat(true).isTrue();
        }

        @Test
        @Tag("T-2")
        void both() {
            assertThat(true).isTrue();
        }

        @Test
        @EnabledIfSystemProperty(named = "no.such.property", matches = "x", disabledReason = "not today")
        void skipped() {
            throw new AssertionError("must not run");
        }

        @Test
        void aborted() {
            Assumptions.assumeTrue(false, "no");
        }

        @Test
        void fails() {
            throw new IllegalStateException("bad\u0007<&\"");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void each(int number) {
            assertThat(number).isPositive();
        }

        @TestFactory
        @Tag("T-3")
        Stream<DynamicTest> made() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> assertThat(true).isTrue()));
        }

        @Nested
        class Inner {

            @Test
            void inner() {
                assertThat(true).isTrue();
            }
        }
    }

    @Tag("T-4")
    @EnabledIfSystemProperty(named = INSIDE, matches = "true")
    static class Broken {

        @BeforeAll
        static void start() {
            throw new IllegalStateException("no");
        }

        @Test
        void never() {
            throw new AssertionError("must not run");
        }
    }

    @EnabledIfSystemProperty(named = INSIDE, matches = "true")
    static class Untagged {

        @Test
        void passes() {
            assertThat(true).isTrue();
        }
    }
}
