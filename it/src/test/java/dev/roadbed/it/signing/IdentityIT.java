package dev.roadbed.it.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.Fixture;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A release without an identity ends before anything is built; what is no release says that it is unsigned. */
@Execution(ExecutionMode.CONCURRENT)
class IdentityIT {

    static List<Fixture> fixtures() throws Exception {
        return Fixture.all("signing", "SIGN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void trap(Fixture fixture) throws Exception {
        fixture.verify();
    }

    /** In CI, with a job that may not ask for a token, as in every pull request from a fork. */
    @Test
    void aJobWithoutPermissionIsToldBeforeAnythingIsBuilt() throws Exception {
        FixtureProject project = FixtureProject.copyOf("signing/fail-sign-001-nobody-to-sign");

        MavenResult result = MavenRun.in(project).env("CI", "true").env("GITHUB_ACTIONS", "true").env("ACTIONS_ID_TOKEN_REQUEST_TOKEN", null)
                .args("-Prelease", "deploy").run().failed();

        assertThat(Findings.of(project)).as(result.output()).contains("RB-SIGN-001 pom.xml:11");
        assertThat(result.output()).contains("id-token: write").doesNotContain("--- sigstore:").doesNotContain("--- compiler:");
    }

    /** Nothing is signed before "install", so nobody has to be there. */
    @Test
    void aRehearsalNeedsNoIdentity() throws Exception {
        FixtureProject project = FixtureProject.copyOf("signing/fail-sign-001-nobody-to-sign");

        MavenResult result = MavenRun.in(project).args("-Prelease", "verify").run().failed();

        assertThat(Findings.of(project)).as(result.output()).contains("RB-VER-003 pom.xml").doesNotContain("RB-SIGN-001 pom.xml:11");
        assertThat(result.output()).contains("this build is unsigned");
    }

    @Test
    void whatIsNoReleaseSaysThatItIsUnsigned() throws Exception {
        FixtureProject project = FixtureProject.copyOf("signing/pass-sign-001-no-release");

        assertThat(MavenRun.in(project).args("package").warm().run().succeeded().output()).containsOnlyOnce("this build is unsigned");
        assertThat(MavenRun.in(project).args("compile").warm().run().succeeded().output()).doesNotContain("unsigned");
    }
}
