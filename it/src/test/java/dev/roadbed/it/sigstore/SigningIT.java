package dev.roadbed.it.sigstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.RepositoryChecksums;
import dev.roadbed.it.lock.Digests;
import dev.roadbed.it.lock.PluginLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A release as a CI job makes it, signed by the unmodified plugin against a {@link LoopbackSigstore}, and verified by two implementations
 * that have nothing in common. Then everything that somebody could swap is swapped.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningIT {

    private static final Identity RELEASE = Identity.of("acme/payments", "v1.0.0");
    private static final Identity FORK = Identity.of("mallory/payments", "v1.0.0");
    private static final String JAR = "payments-1.0.0.jar";

    /** With every switch that could leave a signature out or make a worthless one. */
    private static final List<String> SWITCHES = List.of("-Dsigstore.skip", "-Dpublic-staging", "-Dgpg.skip", "-Dgpg.signer=gpg", "-Dgpg.useagent=true");

    /** As the generated workflow of several modules has it: RB-LOCK-008 says why. What is cached is compared by RB-LOCK-009. */
    private static final String LOCKED = "-Daether.artifactResolver.postProcessor.trustedChecksums=false";

    private LoopbackSigstore sigstore;
    private PgpKey pgp;
    private FixtureProject project;
    private MavenResult result;
    private PublishedModule root;
    private PublishedModule money;
    private PublishedModule payments;

    @BeforeAll
    void release() throws Exception {
        project = FixtureProject.copyOf("sigstore/release");
        sigstore = LoopbackSigstore.start(project.root().resolveSibling(project.root().getFileName() + "-sigstore"), RELEASE);
        pgp = PgpKey.generate("correct horse");
        ReleaseJob.acceptThatRoadbedIsASnapshot(project);
        PluginLock.write(project);
        project.commit().git("tag", "v1.0.0");
        Path repository = project.file("target/repository");
        MavenRun run = MavenRun.in(project).env("CI", "true").env("GITHUB_REF_TYPE", "tag").env("MAVEN_ARGS", LOCKED)
                .env("MAVEN_GPG_KEY", pgp.armoured()).env("MAVEN_GPG_PASSPHRASE", pgp.passphrase()).args(SWITCHES)
                .args("-Prelease", "deploy", "-DaltDeploymentRepository=there::" + repository.toUri());
        sigstore.environment().forEach(run::env);
        result = run.run().succeeded();
        root = new PublishedModule(repository.resolve("example/project/payments-parent/1.0.0"));
        money = new PublishedModule(repository.resolve("example/project/payments-money/1.0.0"));
        payments = new PublishedModule(repository.resolve("example/project/payments/1.0.0"));
    }

    @AfterAll
    void stop() throws IOException {
        sigstore.close();
    }

    /** Of all three modules. */
    @Test
    void everythingThatIsPublishedIsSignedTwice() throws Exception {
        assertThat(payments.names()).contains(JAR, "payments-1.0.0.pom", "payments-1.0.0-sources.jar", "payments-1.0.0-javadoc.jar", "payments-1.0.0.cdx.json",
                "payments-1.0.0-cbom.cdx.json", "payments-1.0.0.intoto.json");
        assertThat(money.names()).contains("payments-money-1.0.0.jar", "payments-money-1.0.0.pom", "payments-money-1.0.0-sources.jar",
                "payments-money-1.0.0-javadoc.jar", "payments-money-1.0.0.cdx.json", "payments-money-1.0.0-cbom.cdx.json", "payments-money-1.0.0.intoto.json");
        assertThat(root.names()).contains("payments-parent-1.0.0.pom", "payments-parent-1.0.0.intoto.json");
        List<String> all = new ArrayList<>();
        for (PublishedModule module : List.of(root, money, payments)) {
            all.addAll(module.names());
            for (String name : module.names()) {
                assertThat(module.bundle(name)).exists();
                assertThat(pgp.hasSigned(module.file(name), module.file(name + ".asc"))).as(name).isTrue();
            }
            assertThat(module.names()).filteredOn(name -> !name.endsWith(".intoto.json")).hasSameElementsAs(module.subjects());
        }
        assertThat(all).as("once for all of them").filteredOn(name -> name.endsWith(".buildinfo")).hasSize(1);
        assertThat(pgp.hasSigned(file(JAR), file("payments-1.0.0.pom.asc"))).isFalse();
        assertThat(result.output()).as("the last gate has seen the signatures").contains("each named by the provenance and signed");
    }

    /** Whoever verifies a release later has the lock's digest in what is signed. */
    @Test
    void theSignedProvenanceOfEachModuleNamesTheLock() throws Exception {
        String lock = ".mvn/checksums/checksums.sha256";
        String digest = Digests.sha256(project.file(lock));
        assertThat(Findings.of(project)).noneMatch(finding -> finding.startsWith("RB-LOCK"));
        for (PublishedModule module : List.of(root, money, payments)) {
            assertThat(module.statement().at("/predicate/buildDefinition/resolvedDependencies")).as("%s", module).anySatisfy(went -> {
                assertThat(went.path("name").asText()).isEqualTo(lock);
                assertThat(went.at("/digest/sha256").asText()).isEqualTo(digest);
            });
        }
    }

    /** Where somebody would have noticed: nothing was asked of the real Sigstore, or of anybody else. */
    @Test
    void nothingLeavesTheMachine() {
        assertThat(sigstore.refused()).isEmpty();
        assertThat(result.output()).contains("obtained for " + RELEASE.workflow()).doesNotContain("this build is unsigned");
    }

    @Test
    void theMakersOfThePluginVerifyIt() throws Exception {
        judge(JavaVerifier.of(sigstore.trustedRoot()));
    }

    @Test
    void anIndependentImplementationVerifiesIt() throws Exception {
        judge(NodeVerifier.require(project.root().resolveSibling(project.root().getFileName() + "-verifier"), sigstore.trustedRoot()));
    }

    @Test
    void theGoalForConsumersVerifiesIt() throws Exception {
        Consumer consumer = Consumer.of(project.file("target/repository"));

        MavenResult good = consumer.verify(sigstore, "example.project:payments:1.0.0", RELEASE).succeeded();

        assertThat(good.output()).contains("good  " + JAR + " is signed by " + RELEASE.workflow())
                .contains("good  the provenance names payments-1.0.0.pom with these bytes")
                .contains("good  it was built by who has signed it, from commit " + project.git("rev-parse", "HEAD").strip())
                .contains("good  the SBOM is of these bytes")
                .contains("example.project:payments:1.0.0 is what " + RELEASE.workflow() + " has built");
        assertThat(consumer.verify(sigstore, "example.project:payments-money:1.0.0", RELEASE).succeeded().output()).contains("good  the SBOM is of these bytes");
        assertThat(consumer.verify(sigstore, "example.project:payments:1.0.0:jar:sources", RELEASE).succeeded().output())
                .contains("good  the provenance names payments-1.0.0-sources.jar with these bytes").doesNotContain("the SBOM is of");
        assertThat(consumer.verify(sigstore, "example.project:payments-parent:1.0.0:pom", RELEASE).succeeded().output())
                .contains("good  payments-parent-1.0.0.pom is signed by " + RELEASE.workflow());
        assertThat(consumer.verify(sigstore, "example.project:payments:1.0.0", FORK).failed().output())
                .contains("do not use example.project:payments:1.0.0: it is not what " + FORK.workflow() + " has built").contains("bad   " + JAR + " is refused: ");
        assertThat(consumer.verify(sigstore, "example.project:payments:1.0.1", RELEASE).failed().output()).contains("bad   payments-1.0.1.jar was not published");
        assertThat(consumer.verify(sigstore, "payments", RELEASE).failed().output()).contains("it has the form groupId:artifactId:version");
        assertThat(consumer.withoutNetwork("example.project:nobody:1.0.0", RELEASE).failed().output()).doesNotContain("was not published")
                .contains("Nothing is said of example.project:nobody:1.0.0");
        assertThat(consumer.withoutNetwork("example.project:payments:LATEST", RELEASE).failed().output()).contains("is another release tomorrow");
    }

    /** Every file of another release of the same team is signed by the same team; only together they make a release. */
    @Test
    void theGoalForConsumersRefusesWhatWasSwapped() throws Exception {
        Consumer consumer = Consumer.of(project.file("target/repository"));
        Path there = consumer.copy().resolve("example/project/payments/1.0.0");
        Files.write(there.resolve("payments-1.0.0.pom"), new byte[] {' '}, StandardOpenOption.APPEND);
        for (String end : List.of("", ".sigstore.json")) {
            Files.copy(there.resolve("payments-1.0.0-sources.jar" + end), there.resolve(JAR + end), StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(consumer.verify(sigstore, "example.project:payments:1.0.0", RELEASE).failed().output())
                .contains("bad   payments-1.0.0.pom is refused: ").contains("bad   the provenance names payments-1.0.0.pom with other bytes")
                .contains("bad   the provenance names " + JAR + " with other bytes").contains("bad   the SBOM is of other bytes")
                .doesNotContain("bad   " + JAR + " is refused");
    }

    /** The last section of VERIFYING.md, on another machine: the tag gives what was published, and a difference on either side is told. */
    @Test
    void whoBuildsTheTagGetsWhatWasPublished() throws Exception {
        Rebuild rebuild = Rebuild.of(project, RELEASE.tag());

        MavenResult same = rebuild.compare(project.file("target/repository")).succeeded();

        assertThat(same.output()).contains("rebuild comparison result: 11 files match\n").doesNotContain("mismatch", "artifact not found");

        Path changed = rebuild.copy(project.file("target/repository"));
        Path jar = changed.resolve("example/project/payments/1.0.0").resolve(JAR);
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        RepositoryChecksums.write(changed);
        rebuild.replace("money/src/main/java/money/Amount.java", "addExact(cents, other.cents)", "addExact(other.cents, cents)");
        MavenResult other = rebuild.compare(changed, "-Dcompare.aggregate.only=true").failed();

        assertThat(other.output()).contains("Rebuilt artifacts are different from reference", "mismatch " + JAR, "mismatch payments-money-1.0.0.jar",
                "mismatch payments-money-1.0.0-sources.jar", "mismatch payments-money-1.0.0.cdx.json")
                .doesNotContain("mismatch payments-1.0.0-sources.jar", "mismatch payments-money-1.0.0-javadoc.jar");
    }

    private void judge(Verifier verifier) throws Exception {
        ForgedBundles forged = new ForgedBundles(payments);
        for (PublishedModule module : List.of(root, money, payments)) {
            for (String name : module.names()) {
                assertThat(verifier.verify(module.file(name), module.bundle(name), RELEASE)).as("%s: %s", verifier, name).isEqualTo(new Verdict(true, ""));
            }
        }
        refused(verifier, "an artifact with one byte more", tampered(), bundle(JAR), RELEASE);
        refused(verifier, "another workflow", file(JAR), bundle(JAR), FORK);
        refused(verifier, "another tag", file(JAR), bundle(JAR), Identity.of(RELEASE.repository(), "v1.0.1"));
        refused(verifier, "another issuer", file(JAR), bundle(JAR), new Identity("https://accounts.google.com", RELEASE.repository(), RELEASE.tag()));
        refused(verifier, "the bundle of another file", file(JAR), bundle("payments-1.0.0.pom"), RELEASE);
        refused(verifier, "a bundle that names the digest of a changed artifact", tampered(), forged.withDigestOf(JAR, tampered()), RELEASE);
        refused(verifier, "a bundle with the signature of another file", file(JAR), forged.withSignatureOf(JAR, "payments-1.0.0.pom"), RELEASE);
        refused(verifier, "a bundle with the log entry of another file", file(JAR), forged.withEntryOf(JAR, "payments-1.0.0.pom"), RELEASE);
        refused(verifier, "the same bytes, signed by a fork", file(JAR), signedByFork(), RELEASE);
        assertThat(verifier.verify(file(JAR), signedByFork(), FORK)).as("%s: the fork's own", verifier).isEqualTo(new Verdict(true, ""));
    }

    private static void refused(Verifier verifier, String what, Path file, Path bundle, Identity expected) throws Exception {
        Verdict verdict = verifier.verify(file, bundle, expected);
        System.out.println("[REPORT] " + verifier + " on " + what + ": " + verdict.reason().lines().findFirst().orElse("accepted"));
        assertThat(verdict.accepted()).as("%s accepts %s", verifier, what).isFalse();
        assertThat(verdict.reason()).as("a verdict, and no accident").doesNotContainIgnoringCase("TypeError").doesNotContain("ENOENT").isNotBlank();
    }

    /** The same sources, built and signed in a repository that only looks like ours. */
    private Path signedByFork() throws Exception {
        Path bundle = project.root().resolveSibling(project.root().getFileName() + "-fork.json");
        if (!Files.exists(bundle)) {
            FixtureProject fork = FixtureProject.copyOf("sigstore/release");
            sigstore.signAs(FORK);
            MavenRun run = MavenRun.in(fork).args("package", "sigstore:sign");
            sigstore.environment().forEach(run::env);
            run.run().succeeded();
            sigstore.signAs(RELEASE);
            assertThat(fork.file("payments/target/" + JAR)).hasSameBinaryContentAs(file(JAR));
            Files.copy(fork.file("payments/target/" + JAR + ".sigstore.json"), bundle);
        }
        return bundle;
    }

    private Path tampered() throws IOException {
        Path copy = project.file("target/tampered.jar");
        Files.copy(file(JAR), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.write(copy, new byte[] {0}, StandardOpenOption.APPEND);
        return copy;
    }

    private Path file(String name) {
        return payments.file(name);
    }

    private Path bundle(String name) {
        return payments.bundle(name);
    }
}
