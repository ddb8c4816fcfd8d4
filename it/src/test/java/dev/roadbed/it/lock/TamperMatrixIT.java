package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody changes what a repository serves, one artifact of each kind, with code that leaves a trace when it runs. The lock leaves none.
 * In an ordinary run with the Maven of the wrapper; {@code -Droadbed.it.lock.mavens=V3_9,V3_10,V4} takes others, as
 * {@code docs/how-to/lock.md} tells.
 */
@Execution(ExecutionMode.CONCURRENT)
class TamperMatrixIT {

    /** What a changed artifact runs into; candidates of Maven 4 crash where they should explain. */
    private static final String REFUSAL = "(?s).*(trusted checksum mismatch|Checksum validation failed"
            + "|The given artifact is not resolved|Failed to read artifact descriptor).*";

    private static MadeLock made;

    @BeforeAll
    static void makeTheLock() throws Exception {
        made = MadeLock.make();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void whatIsLockedBuildsInStrictMode(Maven maven) throws Exception {
        LockProject project = made.attacked(Set.of());

        project.run(List.of("CI=true", "MAVEN_ARGS=" + MadeLock.STRICT), maven, "clean", "verify").succeeded();

        assertThat(project.traces()).containsExactlyElementsOf(
                Stream.of(Kind.values()).filter(kind -> kind != Kind.PARENT).map(Kind::goodTrace).sorted().toList());
    }

    /** Otherwise no trace would prove nothing. */
    @Test
    void withoutTheLockEveryAttackRunsItsCode() throws Exception {
        LockProject project = made.attacked(Set.of(Kind.values()));
        project.changeInLocalRepository(made.provider(), LockProject.PROVIDER_TRACE);

        project.run(Maven.V3_9, MadeLock.OFF, "-Daether.trustedChecksumsSource.summaryFile=false", "test").succeeded();

        assertThat(project.traces()).containsAll(Stream.of(Kind.values()).map(Kind::trace).toList()).contains(LockProject.PROVIDER_TRACE);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aChangedArtifactIsRefusedBeforeItsCodeRuns(Maven maven, Kind kind) throws Exception {
        LockProject project = made.attacked(Set.of(kind));

        MavenResult result = project.run(maven, "test");

        assertThat(result.exitCode()).as(result.output()).isNotZero();
        assertThat(project.traces()).as(result.output()).doesNotContain(kind.trace());
        assertThat(result.output()).matches(REFUSAL);
    }

    /** A release of several modules is built without the comparison of each resolution: from an empty local repository, by what it downloads. */
    @ParameterizedTest
    @MethodSource("attacksOnReleases")
    void aChangedArtifactIsRefusedWhenAReleaseDownloadsIt(Maven maven, Kind kind) throws Exception {
        LockProject project = made.attacked(Set.of(kind));

        MavenResult result = project.run(maven, MadeLock.OFF, "test");

        assertThat(result.exitCode()).as(result.output()).isNotZero();
        assertThat(project.traces()).as(result.output()).doesNotContain(kind.trace());
        assertThat(result.output()).matches(REFUSAL);
    }

    /** The one artifact that no POM names and Surefire asks for by itself; here in the local repository, where nothing is downloaded. */
    @ParameterizedTest
    @MethodSource("mavens")
    void aChangedTestProviderInTheLocalRepositoryIsRefused(Maven maven) throws Exception {
        LockProject project = made.attacked(Set.of());
        project.changeInLocalRepository(made.provider(), LockProject.PROVIDER_TRACE);

        MavenResult result = project.run(maven, "test");

        assertThat(result.exitCode()).as(result.output()).isNotZero();
        assertThat(project.traces()).as(result.output()).contains(Kind.PROCESSOR.goodTrace())
                .doesNotContain(LockProject.PROVIDER_TRACE, Kind.DEPENDENCY.goodTrace());
        assertThat(result.output()).matches(REFUSAL);
    }

    private static Stream<Maven> mavens() {
        return Arrays.stream(System.getProperty("roadbed.it.lock.mavens", Maven.V3_9.name()).split(",")).map(Maven::valueOf);
    }

    /** One of them in an ordinary run, all of them where Mavens are named. */
    private static Stream<Arguments> attacksOnReleases() {
        return System.getProperty("roadbed.it.lock.mavens") == null ? Stream.of(Arguments.of(Maven.V3_9, Kind.PLUGIN)) : attacks();
    }

    private static Stream<Arguments> attacks() {
        return mavens().flatMap(maven -> Stream.of(Kind.values()).map(kind -> Arguments.of(maven, kind)));
    }
}
