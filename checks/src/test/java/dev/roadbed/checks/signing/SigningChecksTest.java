package dev.roadbed.checks.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release says at its beginning whether it can sign at its end. */
class SigningChecksTest {

    private static final String KEY = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxyz\n-----END PGP PRIVATE KEY BLOCK-----\n";

    private final Map<String, String> variables = new HashMap<>();
    private boolean interactive;
    private boolean central;

    @Test
    void aJobThatMayAskForATokenCanSign() {
        onGitHub();

        assertThat(found()).isEmpty();
        assertThat(input().asksPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"})
    void aJobWithoutThePermissionIsToldWhichOne(String variable) {
        onGitHub();
        variables.put(variable, "");

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).startsWith("release has no identity to sign with: this job of GitHub Actions may not ask");
            assertThat(finding.fix()).contains("id-token: write");
            assertThat(finding.place()).hasToString("pom.xml:4");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "GITLAB_CI", "JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD"})
    void noOtherServerHasATokenAndNoneGetsABrowser(String variable) {
        interactive = true;
        variables.put(variable, "1");

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).contains("this CI server gives none");
            assertThat(finding.fix()).contains("cosign sign-blob");
        });
        assertThat(input().asksPerson()).isFalse();
    }

    @Test
    void aTokenOfAnotherServerIsNone() {
        variables.putAll(Map.of("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "t", "ACTIONS_ID_TOKEN_REQUEST_URL", "https://localhost/?a=b"));

        assertThat(found()).singleElement().satisfies(finding -> assertThat(finding.what()).contains("no token of a CI server"));
    }

    @Test
    void aPersonSignsInABrowser() {
        interactive = true;

        assertThat(found()).isEmpty();
        assertThat(input().asksPerson()).isTrue();
    }

    @Test
    void aVariableThatSaysNoIsNoServer() {
        interactive = true;
        variables.put("CI", "false");

        assertThat(input().asksPerson()).isTrue();
    }

    @Test
    void nobodyToAskIsFound() {
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).hasToString("RB-SIGN-001");
            assertThat(finding.fix()).contains("--batch-mode", "-Prelease");
        });
    }

    @Test
    void forCentralAKeyIsNeeded() {
        onGitHub();
        central = true;

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).hasToString("RB-SIGN-002");
            assertThat(finding.what()).isEqualTo("release has no PGP key: MAVEN_GPG_KEY is not set");
            assertThat(finding.fix()).contains("gpg --armor --export-secret-keys", "MAVEN_GPG_PASSPHRASE");
        });
        variables.put("MAVEN_GPG_KEY", KEY);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "-----BEGIN PGP PUBLIC KEY BLOCK-----\nhunter2", "C0FFEEhunter2"})
    void whatIsNoKeyIsFoundAndNotShown(String value) {
        onGitHub();
        central = true;
        variables.put("MAVEN_GPG_KEY", value);

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).contains("is no armoured secret key");
            assertThat(finding.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void bothAreToldAtOnce() {
        central = true;

        assertThat(found()).extracting(finding -> finding.id().toString()).containsExactly("RB-SIGN-001", "RB-SIGN-002");
    }

    private void onGitHub() {
        variables.putAll(Map.of("CI", "true", "GITHUB_ACTIONS", "true", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "t",
                "ACTIONS_ID_TOKEN_REQUEST_URL", "https://localhost/?a=b"));
    }

    private SigningInput input() {
        return new SigningInput(new Place("pom.xml", 4), variables, interactive, central);
    }

    private List<Finding> found() {
        SigningInput input = input();
        return new SigningFamily().checks().flatMap(check -> check.check(input).stream()).toList();
    }
}
