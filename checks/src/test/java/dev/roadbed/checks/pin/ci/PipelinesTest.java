package dev.roadbed.checks.pin.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinesTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"actions/checkout@#", "a/b/c/d@#", "a/b/.github/workflows/c.yml@#", "./.github/actions/x", "./", "../x",
        "docker://a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "a/b@0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void goodActions(String uses) {
        assertThat(workflow(uses.replace("#", COMMIT)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions/checkout@v4", "actions/checkout@main", "actions/checkout", "a/b@0123456", "a/b/c@refs/heads/x",
        "a/b@${{ env.X }}", "${{ x }}", "a/b/.github/workflows/c.yml@v1", "a/b@0123456789abcdef0123456789abcdef0123456", "a/b@"})
    void badActions(String uses) {
        assertThat(workflow(uses).findings()).containsExactly(
                "RB-PIN-021 .github/workflows/ci.yaml:4 " + uses, "RB-PIN-021 .github/workflows/ci.yaml:7 " + uses);
    }

    private RepositoryFixture workflow(String uses) {
        return new RepositoryFixture(root).file(".github/workflows/ci.yaml",
                "on: push\njobs:\n  a:\n    uses: " + uses + "\n  b:\n    steps:\n      - uses: " + uses + " # v4\n      - run: 'uses: x/y@v1'\n");
    }

    @Test
    void actionsOfTheRepository() {
        new RepositoryFixture(root)
                .file("action.yml", "runs:\n  using: composite\n  steps:\n    - uses: a/b@v1\n")
                .file(".github/actions/x/action.yaml", "runs:\n  using: composite\n  steps: [{uses: c/d@v1}]\n")
                .file("other/action.yml", "action: [{uses: e/f@v1}]\n")
                .file("sub/.github/workflows/x.yml", "jobs: {a: {uses: g/h@v1}}\n");

        assertThat(new RepositoryFixture(root).findings()).containsExactly(
                "RB-PIN-021 .github/actions/x/action.yaml:3 c/d@v1", "RB-PIN-021 action.yml:4 a/b@v1");
    }

    @Test
    void adviceNamesTheCommand() {
        assertThat(workflow("a/b/c@v1").advice().get(0)).endsWith(
                "\nuses: a/b/c@<the commit's 40 hexadecimal digits> # v1\nthe commit: git ls-remote https://github.com/a/b 'v1^{}' 'v1'");
    }

    @Test
    void includes() {
        new RepositoryFixture(root).file(".gitlab-ci.yml", """
                include:
                  - local: /a.yml
                  - template: Jobs/SAST.gitlab-ci.yml
                  - https://example.com/x.yml
                  - remote: https://example.com/y.yml
                  - remote: https://example.com/z.yml
                    integrity: sha256-L3/GAoKaw0Arw6hDCKeKQlV1QPEgHYxGBHsH4zG1IY8=
                  - project: a/b
                    file: x.yml
                  - project: a/b
                    ref: main
                    file: x.yml
                  - {project: a/b, ref: %1$s, file: x.yml}
                  - component: $CI_SERVER_FQDN/a/b/c@1.0
                  - component: $CI_SERVER_FQDN/a/b/c@%1$s
                  - component: $CI_SERVER_FQDN/$CI_PROJECT_PATH/c@$CI_COMMIT_SHA
                child:
                  trigger:
                    include:
                      - project: d/e
                        file: x.yml
                """.formatted(COMMIT)).file("a.yml", "include: {component: 'x/y@~latest'}\n");

        assertThat(new RepositoryFixture(root).findings()).containsExactly(
                "RB-PIN-023 .gitlab-ci.yml:4 https://example.com/x.yml",
                "RB-PIN-023 .gitlab-ci.yml:5 https://example.com/y.yml",
                "RB-PIN-023 .gitlab-ci.yml:8 a/b without ref",
                "RB-PIN-023 .gitlab-ci.yml:11 a/b at main",
                "RB-PIN-023 .gitlab-ci.yml:14 $CI_SERVER_FQDN/a/b/c@1.0",
                "RB-PIN-023 .gitlab-ci.yml:20 d/e without ref",
                "RB-PIN-023 a.yml:1 x/y@~latest");
    }

    @Test
    void orbsAndTemplatesAndLibraries() {
        new RepositoryFixture(root)
                .file(".circleci/config.yml", """
                        version: 2.1
                        orbs:
                          exact: circleci/node@5.1.1
                          minor: circleci/node@5.1
                          any: acme/tools@volatile
                          mine:
                            jobs: {}
                        """)
                .file("azure-pipelines.yml", """
                        resources:
                          repositories:
                            - repository: tagged
                              name: platform/templates
                              ref: refs/tags/v7
                            - repository: branch
                              name: platform/more
                              ref: refs/heads/main
                            - repository: bare
                              name: platform/rest
                        """)
                .file("Jenkinsfile", """
                        @Library('good@0123456789abcdef0123456789abcdef01234567') _
                        @Library(['one@main', "two"]) import x.Y
                        // @Library('comment@main') _
                        library identifier: 'three@v1', retriever: modernSCM(scm)
                        library "four@${REVISION}"
                        myStep(library: 'no library')
                        """);

        assertThat(new RepositoryFixture(root).findings()).containsExactly(
                "RB-PIN-023 .circleci/config.yml:4 circleci/node@5.1",
                "RB-PIN-023 .circleci/config.yml:5 acme/tools@volatile",
                "RB-PIN-023 Jenkinsfile:2 library one@main",
                "RB-PIN-023 Jenkinsfile:2 library two",
                "RB-PIN-023 Jenkinsfile:4 library three@v1",
                "RB-PIN-023 azure-pipelines.yml:8 platform/more at refs/heads/main",
                "RB-PIN-023 azure-pipelines.yml:10 platform/rest without ref");
    }

    @Test
    void aPipelineThatCannotBeReadIsNamed() {
        new RepositoryFixture(root).file("services/a/azure-pipelines.yml", "resources: [\n").file(".circleci/parts/more.yml", "orbs: {a: b: c}\n");

        assertThat(new RepositoryFixture(root).findings()).hasSize(2).allMatch(finding -> finding.startsWith("RB-PIN-025 "));
    }
}
