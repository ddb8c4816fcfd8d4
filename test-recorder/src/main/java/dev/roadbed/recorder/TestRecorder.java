package dev.roadbed.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Found by JUnit through {@link java.util.ServiceLoader}. Does nothing unless the system property {@value #DIRECTORY} names a
 * directory, as the parent POM makes Surefire and Failsafe do; in an IDE it is silent.
 */
public final class TestRecorder implements TestExecutionListener {

    /** Where the record is written: {@code target/roadbed/proofs} of the module. */
    public static final String DIRECTORY = "roadbed.proofs.directory";

    private TestPlan plan;
    private TestRecord record;

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        String directory = System.getProperty(DIRECTORY);
        if (directory == null || directory.isBlank()) {
            return;
        }
        plan = testPlan;
        record = attempt(() -> TestRecord.begin(Path.of(directory)));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        write(test, "SKIPPED", reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // A container that succeeds says nothing: all of its tests may have been skipped.
        if (test.isTest() || !successful) {
            write(test, result.getStatus().name(), result.getThrowable().map(Throwable::toString).orElse(""));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        if (record != null) {
            attempt(() -> {
                record.end();
                return record;
            });
            record = null;
        }
    }

    private synchronized void write(TestIdentifier test, String status, String reason) {
        Set<String> tags = tags(test);
        if (record != null && !tags.isEmpty()) {
            Optional<TestSource> source = source(test);
            attempt(() -> {
                record.test(tags, className(source), test.isTest() ? methodName(test, source) : "", status, reason);
                return record;
            });
        }
    }

    /** Also those of the containers around it: a test that a factory makes at run time does not have them itself. */
    private Set<String> tags(TestIdentifier test) {
        Set<String> tags = new TreeSet<>();
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent() && plan != null) {
            at.get().getTags().forEach(tag -> tags.add(tag.getName()));
            at = plan.getParent(at.get());
        }
        return tags;
    }

    /** A test that a factory makes has often no class as its source; then that of the factory. */
    private Optional<TestSource> source(TestIdentifier test) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            Optional<TestSource> source = at.get().getSource().filter(found -> found instanceof MethodSource || found instanceof ClassSource);
            if (source.isPresent()) {
                return source;
            }
            at = plan.getParent(at.get());
        }
        return Optional.empty();
    }

    private static String className(Optional<TestSource> source) {
        return source.map(found -> found instanceof MethodSource method ? method.getClassName() : ((ClassSource) found).getClassName())
                .orElse("");
    }

    private static String methodName(TestIdentifier test, Optional<TestSource> source) {
        return source.filter(MethodSource.class::isInstance).map(found -> ((MethodSource) found).getMethodName())
                .orElse(test.getDisplayName());
    }

    private interface Step {
        TestRecord run() throws IOException, XMLStreamException;
    }

    /** A record that cannot be written ends the run: silence would read as "no such test". */
    private static TestRecord attempt(Step step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Roadbed cannot record which tests pass", e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Roadbed cannot record which tests pass", e);
        }
    }
}
