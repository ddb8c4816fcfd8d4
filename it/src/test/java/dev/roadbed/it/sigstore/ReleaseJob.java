package dev.roadbed.it.sigstore;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.central.Portal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bouncycastle.openpgp.PGPException;

/**
 * A release as the job of a release workflow makes it: of a tagged commit, with the job's identity and the secrets of its environment.
 * Sigstore and Maven Central's Portal are stand-ins in this JVM, which the unmodified plugins take for the real ones.
 */
public final class ReleaseJob implements AutoCloseable {

    private static final String USER = "user of the token";
    private static final String PASSWORD = "password of the token";

    private final FixtureProject project;
    private final LoopbackSigstore sigstore;
    private final PgpKey pgp;
    private final Portal portal;

    private ReleaseJob(FixtureProject project, Identity identity) throws IOException, GeneralSecurityException, PGPException {
        this.project = project;
        sigstore = LoopbackSigstore.start(project.root().resolveSibling(project.root().getFileName() + "-sigstore"), identity);
        pgp = PgpKey.generate("correct horse");
        portal = Portal.start(USER, PASSWORD);
    }

    /** Commits the project and tags it as the identity says. */
    public static ReleaseJob of(FixtureProject project, Identity identity) throws Exception {
        acceptThatRoadbedIsASnapshot(project);
        project.commit().git("tag", identity.tag());
        return new ReleaseJob(project, identity);
    }

    /** A Maven in the job; it has what it needs to sign and to upload. */
    public MavenRun maven() throws IOException {
        MavenRun run = MavenRun.in(project).env("CI", "true").env("GITHUB_REF_TYPE", "tag")
                .env("MAVEN_GPG_KEY", pgp.armoured()).env("MAVEN_GPG_PASSPHRASE", pgp.passphrase())
                .args("-DcentralBaseUrl=" + portal.address(), "-DwaitPollingInterval=1", "--settings", settings().toString());
        sigstore.environment().forEach(run::env);
        return run;
    }

    /** Whom to ask and whom to believe. */
    public LoopbackSigstore sigstore() {
        return sigstore;
    }

    /** Whether a PGP signature is by the job's key and of this file. */
    public boolean hasSigned(Path file, Path signature) throws IOException, PGPException {
        return pgp.hasSigned(file, signature);
    }

    /** Where it is uploaded to. */
    public Portal portal() {
        return portal;
    }

    private Path settings() throws IOException {
        return project.write("target/settings.xml", """
                <settings>
                  <servers>
                    <server><id>central</id><username>%s</username><password>%s</password></server>
                  </servers>
                </settings>
                """.formatted(USER, PASSWORD)).file("target/settings.xml");
    }

    /** As long as it is one. */
    static void acceptThatRoadbedIsASnapshot(FixtureProject project) throws IOException {
        if (!Build.version().endsWith("-SNAPSHOT")) {
            return;
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        project.write("risk-acceptances.yml", ("acceptances:\n"
                + "  - {id: RB-PIN-006, where: pom.xml, reason: Roadbed itself is a snapshot while it is developed, owner: tests, accepted: %s, until: %s}\n")
                .formatted(today, today.plusDays(1)));
    }

    @Override
    public void close() throws IOException {
        sigstore.close();
        portal.close();
    }
}
