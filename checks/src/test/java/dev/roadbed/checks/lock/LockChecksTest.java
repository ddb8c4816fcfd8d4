package dev.roadbed.checks.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Check;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.Coordinate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockChecksTest {

    @TempDir
    private Path root;

    private LockFixture project;

    @BeforeEach
    void aProjectWithALockThatIsEnforced() throws Exception {
        project = new LockFixture(root);
        project.uses("org.example", "library", "1.0");
    }

    @Test
    void noCheckHasAnythingToSayAboutIt() {
        assertThat(all().flatMap(check -> project.said(check).stream())).isEmpty();
        assertThat(all().count()).isEqualTo(10);
    }

    @Test
    void everyCheckHasItsPage() throws Exception {
        List<Check> checks = Stream.concat(all(), Stream.of(new DigestChanged(), new LockStale())).toList();
        for (Check check : checks) {
            Path page = Path.of("..", check.description().id().page());
            assertThat(Files.readAllLines(page).get(0))
                    .isEqualTo("# " + check.description().id() + ": " + check.description().title());
        }
    }

    @Test
    void whatIsNotLockedIsToldOnceWithHowManyMore() {
        project.uses("org.apache.commons", "commons-csv", "1.14.1");
        project.uses("org.apache.commons", "commons-text", "1.14.0");
        project.uses("org.example", "library", "1.1");
        project.uses("org.example", "app", "1.0-SNAPSHOT");
        project.uses("org.example", "daily", "2-SNAPSHOT");

        Finding finding = new ArtifactNotLocked().check(project.input()).get(0);

        assertThat(project.said(new ArtifactNotLocked())).containsExactly("ERROR .mvn/checksums/checksums.sha256"
                + " org.apache.commons:commons-csv:1.14.1 (+2) is not in .mvn/checksums/checksums.sha256");
        assertThat(finding.fix()).isEqualTo("Run ./mvnw roadbed:lock, review `git diff .mvn/checksums`, commit.");
    }

    @Test
    void onALaptopItIsAWarning() {
        project.ci = false;
        project.uses("org.apache.commons", "commons-csv", "1.14.1");

        assertThat(project.said(new ArtifactNotLocked())).containsExactly("WARNING .mvn/checksums/checksums.sha256"
                + " org.apache.commons:commons-csv:1.14.1 is not in .mvn/checksums/checksums.sha256");
    }

    @ParameterizedTest
    @CsvSource({"3.8.7,true", "3.6.3,true", "2.2.1,true", "unknown,true", "3.9.0,false", "3.10.0,false", "4.0.0-rc-6,false"})
    void anOldMavenIgnoresTheLock(String version, boolean ignores) {
        project.maven = version;

        List<Finding> findings = new MavenIgnoresLock().check(project.input());

        assertThat(findings).hasSize(ignores ? 1 : 0).allSatisfy(finding -> {
            assertThat(finding.what()).isEqualTo("This Maven (" + version + ") ignores the lock");
            assertThat(finding.fix()).isEqualTo("Use ./mvnw.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unset", value = {
        "aether.trustedChecksumsSource.summaryFile|unset|…summaryFile is unset",
        "aether.trustedChecksumsSource.summaryFile.originAware|unset|…summaryFile.originAware is unset",
        "aether.trustedChecksumsSource.summaryFile.basedir|unset|…summaryFile.basedir is unset",
        "aether.trustedChecksumsSource.summaryFile.basedir|.mvn/checksums|…summaryFile.basedir is .mvn/checksums",
        "aether.trustedChecksumsSource.summaryFile.basedir|${session.rootDirectory}/.mvn/checksums"
                + "|…summaryFile.basedir is ${session.rootDirectory}/.mvn/checksums",
        "aether.artifactResolver.postProcessor.trustedChecksums|false|…postProcessor.trustedChecksums is false",
        "aether.artifactResolver.postProcessor.trustedChecksums.failIfMissing|false"
                + "|…postProcessor.trustedChecksums.failIfMissing is false",
        "aether.artifactResolver.postProcessor.trustedChecksums.record|true|…postProcessor.trustedChecksums.record is true",
        "aether.artifactResolver.postProcessor.trustedChecksums.scope|project|…postProcessor.trustedChecksums.scope is project",
        "aether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms|SHA-1"
                + "|…postProcessor.trustedChecksums.checksumAlgorithms is SHA-1",
        "aether.checksums.algorithms|SHA-1|aether.checksums.algorithms is SHA-1"})
    void everySettingThatSwitchesItOffIsFound(String name, String value, String said) {
        if (value == null) {
            project.properties.remove(name);
        } else {
            project.properties.put(name, value);
        }

        assertThat(project.said(new LockNotEnforced())).containsExactly("ERROR .mvn/maven.config Lock is present but not enforced: "
                + said + " (was .mvn/maven.config committed?)");
    }

    @Test
    void allSettingsAreToldAtOnceAndAnEmptySessionFailsOnALaptopAsAWarning() {
        project.properties.clear();
        project.checksumPolicy = "";
        project.ci = false;

        assertThat(project.said(new LockNotEnforced())).singleElement().asString().startsWith("WARNING .mvn/maven.config")
                .contains("…summaryFile is unset, ", "…summaryFile.basedir is unset, ", "--strict-checksums is not set");
    }

    @Test
    void missingLinesAreAllowedOnALaptop() {
        project.properties.remove(LockSetting.FAIL_IF_MISSING);
        project.ci = false;

        assertThat(project.said(new LockNotEnforced())).isEmpty();
    }

    @Test
    void whatIsNotCommittedIsFound() {
        project.git = GitStatus.of("?? .mvn/checksums/checksums.sha256\0!! service/.mvn/maven.config\0"
                + " M .mvn/jvm.config\0!! .mvn/checksums/checksums.sha256.bak\0");

        assertThat(project.said(new LockNotCommitted())).containsExactly(
                "ERROR .mvn/checksums/checksums.sha256 .mvn/checksums/checksums.sha256 is untracked",
                "ERROR .mvn/jvm.config .mvn/jvm.config is modified",
                "ERROR .mvn/maven.config .mvn/maven.config is ignored");
    }

    /** Of such files git status says nothing. */
    @Test
    void whatGitWasToldNotToLookAtIsFound() {
        project.ci = false;
        project.git = GitStatus.of("").withMarked("H .mvn/jvm.config\0h .mvn/checksums/checksums.sha256\0S .mvn/maven.config\0"
                + "s .mvn/extensions.xml\0h .mvn/other\0");

        assertThat(project.said(new LockNotCommitted())).containsExactly(
                "WARNING .mvn/checksums/checksums.sha256 .mvn/checksums/checksums.sha256 is marked as assume-unchanged",
                "WARNING .mvn/extensions.xml .mvn/extensions.xml is marked as skip-worktree",
                "WARNING .mvn/maven.config .mvn/maven.config is marked as skip-worktree");
        assertThat(new LockNotCommitted().check(project.input())).anySatisfy(finding -> assertThat(finding.fix()).isEqualTo(
                "git update-index --no-skip-worktree .mvn/maven.config, then review `git diff .mvn/maven.config`."));
        project.git = GitStatus.unknown("no git repository").withMarked("");
        assertThat(project.git.unknown()).isEqualTo("no git repository");
    }

    @ParameterizedTest
    @CsvSource({"true,ERROR", "false,NOTE"})
    void whatGitCannotSayIsNoProof(boolean ci, String severity) {
        project.ci = ci;
        project.git = GitStatus.unknown("no git repository");

        assertThat(project.said(new LockNotCommitted())).containsExactly(severity + " .mvn/checksums/checksums.sha256"
                + " .mvn/checksums/checksums.sha256 cannot be proven to be committed: no git repository");
    }

    @Test
    void everyLineThatMavenWouldReadDifferentlyIsFound() {
        String good = LockFixture.A + "  org/example/b/1/b-1.jar\n";
        project.text = Optional.of(good
                + LockFixture.B + "  org/example/b/1/b-1.jar\n"
                + LockFixture.A + "  org/example/a/1/a-1.jar\n"
                + LockFixture.A.toUpperCase(java.util.Locale.ROOT) + "  org/example/c/1/c-1.jar\n"
                + LockFixture.A + " *org/example/c/1/c-1.jar\n"
                + LockFixture.A + "  org/example/../c/1/c-1.jar\n"
                + LockFixture.A + "  /org/example/c/1/c-1.jar\n"
                + LockFixture.A + "  org/example/c/1-SNAPSHOT/c-1-SNAPSHOT.jar\n"
                + "\n# a comment");

        assertThat(new LockMalformed().check(project.input())).extracting(finding -> finding.place().line() + " " + finding.what())
                .containsExactlyInAnyOrder(
                        "10 lock is malformed: the last line has no line break: was the file cut off?",
                        "2 lock is malformed: has two digests: org/example/b/1/b-1.jar",
                        "3 lock is malformed: not sorted by path: org/example/a/1/a-1.jar",
                        "4 lock is malformed: the digest is not 64 lower-case hexadecimal digits: "
                                + LockFixture.A.toUpperCase(java.util.Locale.ROOT) + "  org/example/c/1/c-1.jar",
                        "5 lock is malformed: not 'SHA-256, two spaces, path': " + LockFixture.A + " *org/example/c/1/c-1.jar",
                        "6 lock is malformed: the path is not a relative one of a Maven repository: " + LockFixture.A
                                + "  org/example/../c/1/c-1.jar",
                        "7 lock is malformed: the path is not a relative one of a Maven repository: " + LockFixture.A
                                + "  /org/example/c/1/c-1.jar",
                        "8 lock is malformed: a snapshot changes and cannot be locked: org/example/c/1-SNAPSHOT/c-1-SNAPSHOT.jar",
                        "9 lock is malformed: not 'SHA-256, two spaces, path'",
                        "10 lock is malformed: not 'SHA-256, two spaces, path': # a comment");
    }

    @Test
    void aConflictIsCalledOneAndAFaultOfTheWholeFileIsNotToldAThousandTimes() {
        String lines = IntStream.range(0, 1000).mapToObj(i -> "A".repeat(LockFixture.A.length()) + "  org/example/b/" + i + "/b-" + i + ".jar\n")
                .collect(Collectors.joining());
        project.text = Optional.of("<<<<<<< HEAD\n=======\n>>>>>>> branch\n" + lines);

        assertThat(new LockMalformed().check(project.input())).extracting(finding -> finding.place().line() + " " + finding.what()).hasSize(9)
                .contains("1 lock is malformed: a conflict of a merge that nobody has solved: <<<<<<< HEAD",
                        "2 lock is malformed: a conflict of a merge that nobody has solved: =======",
                        "9 lock is malformed: the digest is not 64 lower-case hexadecimal digits, in 995 more lines");
        assertThat(new LockMalformed().check(project.input())).allSatisfy(finding -> assertThat(finding.fix())
                .contains("first merge the POMs, then git checkout --ours .mvn/checksums, then ./mvnw roadbed:lock"));
    }

    @Test
    void whatAnEditorHasRewrittenIsToldOnce() {
        project.text = Optional.of(project.text.orElseThrow().replace("\n", "\r\n"));

        assertThat(project.said(new LockMalformed())).containsExactly("ERROR .mvn/checksums/checksums.sha256:1 lock is malformed:"
                + " lines end with CRLF: an editor or git has rewritten the file");
    }

    /** Git would say that nothing has changed, wherever it points to. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkIsNoCommittedLock() throws Exception {
        Path elsewhere = Files.writeString(root.resolve("elsewhere"), "anything");
        Files.createSymbolicLink(root.resolve(Lock.FILE), elsewhere);
        Files.createSymbolicLink(root.resolve(MavenConfig.FILE), root.resolve("nowhere"));

        assertThat(project.said(new LockNotCommitted())).containsExactly(
                "ERROR .mvn/checksums/checksums.sha256 .mvn/checksums/checksums.sha256 is a symbolic link",
                "ERROR .mvn/maven.config .mvn/maven.config is a symbolic link");
        Files.move(root.resolve(".mvn"), root.resolve("moved"));
        Files.createSymbolicLink(root.resolve(".mvn"), root.resolve("moved"));
        assertThat(project.said(new LockNotCommitted())).contains("ERROR .mvn .mvn is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\0\1\2", "ab"})
    void textThatIsNoLockAtAllIsFoundToo(String text) {
        project.text = Optional.of(text);

        assertThat(new LockMalformed().check(project.input())).isNotEmpty();
    }

    @Test
    void anOwnModuleInTheLockIsFound() {
        project.modules.add(new Coordinate("org.example", "library", "1.0"));

        assertThat(project.said(new OwnModuleLocked())).containsExactly(
                "ERROR .mvn/checksums/checksums.sha256 own module is locked: org/example/library/1.0/library-1.0.jar",
                "ERROR .mvn/checksums/checksums.sha256 own module is locked: org/example/library/1.0/library-1.0.pom");
    }

    @Test
    void weakDigestsAreFound() {
        project.files = Set.of("checksums.sha256", "checksums.sha1", "checksums-central.md5");
        project.properties.put(LockSetting.ALGORITHMS, "SHA-256, SHA-1");

        assertThat(project.said(new WeakDigest())).containsExactly(
                "ERROR .mvn/checksums/checksums-central.md5 weak digest in the lock: .mvn/checksums/checksums-central.md5",
                "ERROR .mvn/checksums/checksums.sha1 weak digest in the lock: .mvn/checksums/checksums.sha1",
                "ERROR .mvn/maven.config weak digest in the lock: SHA-1");
    }

    @Test
    void aReleaseOfSeveralModulesIsStoppedWithAnExplanation() {
        project.modules.set(0, new Coordinate("org.example", "app", "1.0"));
        assertThat(project.said(new ReleaseOfSeveralModules())).isEmpty();
        project.modules.add(new Coordinate("org.example", "core", "1.0"));

        assertThat(project.said(new ReleaseOfSeveralModules())).containsExactly(
                "ERROR pom.xml release of several modules cannot use the lock this way: 2 modules");
        assertThat(new ReleaseOfSeveralModules().check(project.input()).get(0).fix())
                .contains("./mvnw -Daether.artifactResolver.postProcessor.trustedChecksums=false deploy");
    }

    @Test
    void withoutThePostProcessorItComparesWhatIsCached() throws Exception {
        project.modules.set(0, new Coordinate("org.example", "app", "1.0"));
        project.modules.add(new Coordinate("org.example", "core", "1.0"));
        project.properties.put(LockSetting.ENFORCED, "false");
        project.localRepositories.add(root.resolve("cache"));
        assertThat(project.said(new LockNotEnforced())).isEmpty();
        assertThat(project.said(new CachedFileDiffers())).singleElement().asString().contains("none of the locked files");

        Path jar = root.resolve("cache/org/example/library/1.0/library-1.0.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "abc", StandardCharsets.US_ASCII);

        assertThat(project.said(new CachedFileDiffers())).containsExactly("ERROR .mvn/checksums/checksums.sha256"
                + " cached artifact differs from the lock: org/example/library/1.0/library-1.0.jar"
                // The digest of "abc" in FIPS 180-4's own examples.
                + " is ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, locked is " + LockFixture.A);
        project.text = Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                + "  org/example/library/1.0/library-1.0.jar\n");
        assertThat(project.said(new CachedFileDiffers())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "false|true|WARNING .mvn/checksums/checksums.sha256 There is no .mvn/checksums/checksums.sha256",
        "true|true|ERROR .mvn/checksums/checksums.sha256 There is no .mvn/checksums/checksums.sha256, but there was one",
        "true|false|WARNING .mvn/checksums/checksums.sha256 There is no .mvn/checksums/checksums.sha256, but there was one"})
    void aLockThatIsGoneFailsInCiAndOneThatNeverWasIsToldInEveryBuild(boolean traces, boolean ci, String said) {
        project.text = Optional.empty();
        project.traces = traces;
        project.ci = ci;

        assertThat(project.said(new LockMissing())).containsExactly(said);
        assertThat(all().filter(check -> !(check instanceof LockMissing)).flatMap(check -> project.said(check).stream())).isEmpty();
    }

    @Test
    void aChangedDigestIsRefusedUnlessAPersonNamesItsPath() {
        Lock before = LockFixture.lock("org/example/library/1.0/library-1.0.jar " + LockFixture.A);
        Lock now = LockFixture.lock("org/example/library/1.0/library-1.0.jar " + LockFixture.B);
        LockComparison comparison = LockComparison.of(before, now);

        List<Finding> findings = new DigestChanged().check(comparison, Set.of());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo("org/example/library/1.0/library-1.0.jar was " + LockFixture.A + ", is now " + LockFixture.B);
            assertThat(finding.fix()).startsWith("A released artifact never changes. Delete it from the local repository and retry;"
                    + " if it persists, treat as an incident.");
        });
        assertThat(new DigestChanged().check(comparison, Set.of("org/example/library/1.0/library-1.0.jar"))).isEmpty();
        assertThat(new LockStale().check(comparison)).isEmpty();
    }

    @Test
    void aStaleLockIsFound() {
        Lock before = LockFixture.lock("org/example/old/1.0/old-1.0.jar " + LockFixture.A);
        Lock now = LockFixture.lock("org/example/new/1.0/new-1.0.jar " + LockFixture.A);

        assertThat(new LockStale().check(LockComparison.of(before, now))).extracting(Finding::what).containsExactly(
                "lock is stale: 1 missing, 1 needless; missing, for example org/example/new/1.0/new-1.0.jar");
        assertThat(new LockStale().check(LockComparison.of(before, now).withoutRemoved())).extracting(Finding::what).containsExactly(
                "lock is stale: 1 missing, 0 needless; missing, for example org/example/new/1.0/new-1.0.jar");
        assertThat(new LockStale().check(LockComparison.of(before.with(now), now).withoutRemoved())).isEmpty();
        assertThat(new LockStale().check(LockComparison.of(now, now))).isEmpty();
    }

    private static Stream<LockCheck> all() {
        return ServiceLoader.load(LockCheck.class).stream().map(ServiceLoader.Provider::get);
    }
}
