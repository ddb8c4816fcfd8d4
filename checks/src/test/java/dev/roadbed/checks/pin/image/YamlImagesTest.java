package dev.roadbed.checks.pin.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compose, Kubernetes, Helm and pipelines. {@code #D} in a text stands for a digest. */
class YamlImagesTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    Path root;

    private RepositoryFixture repository;

    @BeforeEach
    void repository() {
        repository = new RepositoryFixture(root);
    }

    private YamlImagesTest file(String name, String text) {
        repository.file(name, text.replace("#D", DIGEST));
        return this;
    }

    @Test
    void composeGood() {
        file("compose.yaml", """
                x-base: &base
                  image: ${REGISTRY:-docker.io}/app@#D
                services:
                  a: { <<: *base }
                  b: { build: . }
                  c: { build: ., image: local/c }
                  d: { image: local/c }
                  e: { image: "${E}" }
                  f:
                    build:
                      dockerfile_inline: |
                        FROM a@#D
                  g: { image: "a:${TAG:-1}@#D" }
                """).file(".env", "# values\nexport E='e@#D'\n");

        assertThat(repository.findings()).isEmpty();
    }

    @Test
    void composeBad() {
        file("deploy/docker-compose.prod.yml", """
                x-base: &base
                  image: postgres:17
                services:
                  a: { <<: *base }
                  b: { <<: *base }
                  c:
                    image: ${C:-redis:7}
                  d:
                    image: ${D}
                  e:
                    build:
                      dockerfile_inline: |
                        # one
                        FROM alpine
                      additional_contexts:
                        base: docker-image://busybox:1
                  f: {image: !override mysql}
                """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 deploy/docker-compose.prod.yml:2 postgres:17",
                "RB-PIN-022 deploy/docker-compose.prod.yml:7 ${C:-redis:7} = redis:7",
                "RB-PIN-022 deploy/docker-compose.prod.yml:9 ${D}",
                "RB-PIN-022 deploy/docker-compose.prod.yml:14 alpine",
                "RB-PIN-022 deploy/docker-compose.prod.yml:16 busybox:1",
                "RB-PIN-022 deploy/docker-compose.prod.yml:17 mysql");
    }

    @Test
    void composeByContent() {
        file("stack.yml", "services:\n  a:\n    image: a:1\n");
        file("values.yaml", "services:\n  a:\n    image: a:1\n");
        file("config/services.yaml", "services:\n  App:\n    image: logo.png\nparameters: {}\n");

        assertThat(repository.findings()).containsExactly("RB-PIN-022 stack.yml:3 a:1");
    }

    @Test
    void kubernetesBad() {
        file("k8s/all.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      initContainers:
                        - image: a:1
                      containers:
                        - image: &x b:1
                        - image: *x
                      ephemeralContainers:
                        - {name: c, image: c}
                      volumes:
                        - image: {reference: "d:1"}
                ---
                apiVersion: batch/v1
                kind: CronJob
                spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: e:1}]}}}}}
                ---
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Pod
                    spec: {containers: [{image: f:1}]}
                ---
                apiVersion: v1
                kind: ConfigMap
                data: {image: "g:1"}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                spec: {templates: [{container: {image: h:1}}, {script: {image: i:1}}]}
                ---
                apiVersion: monitoring.coreos.com/v1
                kind: Prometheus
                spec: {image: "quay.io/j/j:1"}
                ---
                apiVersion: v1
                kind: Pod
                spec: {containers: [{image: "${IMAGE}"}, {image: "ko://example.com/app"}]}
                """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 k8s/all.yaml:7 a:1", "RB-PIN-022 k8s/all.yaml:9 b:1", "RB-PIN-022 k8s/all.yaml:12 c",
                "RB-PIN-022 k8s/all.yaml:14 d:1", "RB-PIN-022 k8s/all.yaml:18 e:1", "RB-PIN-022 k8s/all.yaml:25 f:1",
                "RB-PIN-022 k8s/all.yaml:33 h:1", "RB-PIN-022 k8s/all.yaml:33 i:1",
                "RB-PIN-022 k8s/all.yaml:37 quay.io/j/j:1", "RB-PIN-022 k8s/all.yaml:41 ${IMAGE}");
    }

    @Test
    void kustomize() {
        file("base/pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: app}, {image: side:1}]}\n");
        file("base/kustomization.yaml", "resources: [pod.yaml]\n");
        file("prod/kustomization.yaml", "resources: [../base]\nimages:\n  - {name: app, newName: r/app, digest: '#D'}\n  - name: side\n    newTag: v2\n");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 base/pod.yaml:3 side:1", "RB-PIN-022 prod/kustomization.yaml:5 side:v2");

        file("dev/kustomization.yaml", "resources: [../base]\n");

        assertThat(repository.findings()).contains("RB-PIN-022 base/pod.yaml:3 app");
    }

    @Test
    void helm() {
        file("chart/Chart.yaml", "apiVersion: v2\nname: a\n");
        file("chart/templates/deployment.yaml", """
                {{- if .Values.on }}
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                    - image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                    - image: busybox:1 # helper
                    - image: "busybox@#D"
                {{- end }}
                """);
        file("chart/values.yaml", """
                image:
                  repository: r/app
                  tag: ""
                other:
                  initImage: b/c:1
                  image: {repository: d, digest: "#D"}
                sidecar: {image: {repository: e, tag: "1@#D"}}
                """);

        assertThat(repository.findings()).containsExactly("RB-PIN-022 chart/templates/deployment.yaml:7 busybox:1",
                "RB-PIN-022 chart/values.yaml:2 r/app", "RB-PIN-022 chart/values.yaml:5 b/c:1");
    }

    @Test
    void github() {
        file(".github/workflows/ci.yml", """
                on:
                  workflow_call: {inputs: {image: {default: "i:1"}}}
                jobs:
                  a:
                    container: node:22
                    services:
                      db: {image: "postgres:17"}
                      good: {image: "postgres@#D"}
                      none: {image: ""}
                    steps:
                      - uses: docker://alpine:3
                      - uses: docker://alpine@#D
                  b:
                    strategy: {matrix: {image: ["x@#D", "y:1"], include: [{image: "z@#D"}]}}
                    container:
                      image: ${{ matrix.image }}
                  c:
                    strategy: {matrix: {os: [{image: "x@#D"}]}}
                    container: ${{ matrix.os.image }}
                  d:
                    container: ${{ vars.IMAGE }}
                  e:
                    container: ${{ inputs.image }}
                  f:
                    container: ${{ vars.REGISTRY }}/x@#D
                """).file("tool/action.yml", "runs:\n  using: docker\n  image: docker://tool:1\n")
                .file("own/action.yml", "runs:\n  using: docker\n  image: Dockerfile\n");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 .github/workflows/ci.yml:5 node:22",
                "RB-PIN-022 .github/workflows/ci.yml:7 postgres:17",
                "RB-PIN-022 .github/workflows/ci.yml:11 alpine:3",
                "RB-PIN-022 .github/workflows/ci.yml:16 ${{ matrix.image }} = y:1",
                "RB-PIN-022 .github/workflows/ci.yml:21 ${{ vars.IMAGE }}",
                "RB-PIN-022 .github/workflows/ci.yml:23 ${{ inputs.image }} = i:1",
                "RB-PIN-022 tool/action.yml:3 tool:1");
    }

    @Test
    void gitlab() {
        file(".gitlab-ci.yml", """
                include: [{local: /ci/*.yml}]
                variables: {GOOD: "a@#D", BAD: {value: "b:1"}}
                default:
                  image: {name: c:1, entrypoint: [""]}
                .hidden: {image: d:1}
                job:
                  image: $GOOD
                  services: [e:1, {name: f:1, alias: f}, "g@#D"]
                other:
                  image: ${BAD}
                  services: !reference [.hidden, services]
                third:
                  image: !reference [.hidden, image]
                fourth: {image: "$CI_REGISTRY_IMAGE/x:1"}
                """).file("ci/more.yml", "spec:\n  inputs: {i: {default: 'h:1'}}\n---\nj: {image: '$[[ inputs.i ]]'}\n");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 .gitlab-ci.yml:4 c:1", "RB-PIN-022 .gitlab-ci.yml:5 d:1", "RB-PIN-022 .gitlab-ci.yml:8 e:1",
                "RB-PIN-022 .gitlab-ci.yml:8 f:1", "RB-PIN-022 .gitlab-ci.yml:10 ${BAD} = b:1",
                "RB-PIN-022 .gitlab-ci.yml:14 $CI_REGISTRY_IMAGE/x:1", "RB-PIN-022 ci/more.yml:4 $[[ inputs.i ]] = h:1");
    }

    @Test
    void otherPipelines() {
        file(".circleci/config.yml", "jobs:\n  a:\n    docker:\n      - image: a:1\n      - image: b@#D\n  b:\n    machine: {image: 'ubuntu-2404:current'}\n");
        file("bitbucket-pipelines.yml", "image: c:1\ndefinitions: {services: {x: {image: {name: d:1}}}}\n");
        file("azure-pipelines.yml", "pool: {vmImage: ubuntu-24.04}\nresources: {containers: [{container: x, image: 'e:1'}]}\n"
                + "jobs: [{container: x}, {container: 'f:1'}, {container: {image: 'g@#D'}}]\n");
        file(".woodpecker.yml", "steps:\n  - name: a\n    image: h:1\n    settings: {image: mine}\n");
        file("Jenkinsfile", "pipeline {\n  agent { docker { image 'i:1' } }\n  // image 'no:1'\n  agent { docker 'j:1' }\n"
                + "  docker.image('k:1').inside {}\n  docker.image(\"${x}\").inside {}\n  docker.image('l@#D').inside {}\n}\n");

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 .circleci/config.yml:4 a:1", "RB-PIN-022 .woodpecker.yml:3 h:1", "RB-PIN-022 Jenkinsfile:2 i:1",
                "RB-PIN-022 Jenkinsfile:4 j:1", "RB-PIN-022 Jenkinsfile:5 k:1", "RB-PIN-022 azure-pipelines.yml:2 e:1",
                "RB-PIN-022 azure-pipelines.yml:3 f:1", "RB-PIN-022 bitbucket-pipelines.yml:1 c:1",
                "RB-PIN-022 bitbucket-pipelines.yml:2 d:1");
    }

    @Test
    void encodings() {
        String pod = "apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  containers:\r\n    - image: a:1\r\n";
        repository.bytes("utf16.yaml", ("\uFEFF" + pod).getBytes(StandardCharsets.UTF_16LE));
        repository.file("bom.yaml", "\uFEFF" + pod);

        assertThat(repository.findings()).containsExactly("RB-PIN-022 bom.yaml:5 a:1", "RB-PIN-022 utf16.yaml:5 a:1");
    }

    @Test
    void whatCannotBeParsedIsSaidOnce() {
        file(".gitlab-ci.yml", "a: [\n");
        file(".github/workflows/x.yml", "a: b: c\n");
        file("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nimage: {\n");
        file("notes.yaml", "a: [\n");

        assertThat(repository.findings()).allMatch(line -> line.startsWith("RB-PIN-025 ")).hasSize(3);
    }

    @Test
    void bombsAndCirclesEnd() {
        StringBuilder bomb = new StringBuilder("apiVersion: v1\nkind: Pod\nimage: x\na0: &a0 {containers: [{image: 'z:1'}]}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        bomb.append("m0: &m0 {x: 1}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("m").append(i).append(": &m").append(i).append(" {<<: [*m").append(i - 1).append(", *m").append(i - 1).append("]}\n");
        }
        file("bomb.yaml", bomb.toString());
        file("circle.yaml", "apiVersion: v1\nkind: Pod\nimage: x\nspec: &a {containers: [*a, {image: 'y:1'}], <<: *a}\n");
        file(".gitlab-ci.yml", "[".repeat(100_000));

        assertThat(repository.findings()).hasSize(3).contains("RB-PIN-022 bomb.yaml:4 z:1", "RB-PIN-022 circle.yaml:4 y:1");
    }

    @Test
    void composeArguments() {
        file("Dockerfile", "ARG BASE=a@#D\nARG OTHER=b@#D\nFROM $BASE\nFROM ${OTHER}\n")
                .file("bad/compose.yaml", """
                        services:
                          a:
                            build:
                              context: ..
                              args:
                                BASE: eclipse-temurin:25
                                UNUSED: redis:7
                          b:
                            build:
                              context: ..
                              args: ["OTHER=${WHO}", "BASE=c@#D", "UNSET"]
                          c:
                            build:
                              context: https://example.org/repository.git
                              args: {BASE: redis:7}
                        """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 bad/compose.yaml:6 BASE=eclipse-temurin:25 = eclipse-temurin:25",
                "RB-PIN-022 bad/compose.yaml:11 OTHER=${WHO}");
    }

    @Test
    void cloudBuild() {
        file("cloudbuild.yaml", """
                steps:
                  - name: gcr.io/cloud-builders/mvn
                  - name: maven@#D
                  - name: ${_GOOD}
                  - name: $_BAD
                  - name: eu.gcr.io/me/app
                images: [eu.gcr.io/me/app]
                substitutions:
                  _GOOD: a@#D
                  _BAD: a:1
                """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 cloudbuild.yaml:2 gcr.io/cloud-builders/mvn", "RB-PIN-022 cloudbuild.yaml:5 $_BAD = a:1");
    }

    @Test
    void pipesOfBitbucket() {
        file("bitbucket-pipelines.yml", """
                image: a@#D
                pipelines:
                  default:
                    - step:
                        script:
                          - pipe: atlassian/ssh-run:0.4.1
                          - pipe: docker://b@#D
                          - pipe: docker://c:1
                """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 bitbucket-pipelines.yml:6 atlassian/ssh-run:0.4.1", "RB-PIN-022 bitbucket-pipelines.yml:8 c:1");
    }

    @Test
    void patchesOfKustomizations() {
        file("k8s/kustomization.yaml", """
                resources: [pod.yaml]
                images:
                  - name: pinned
                    digest: #D
                patches:
                  - path: operations.json
                  - path: merge.yaml
                  - patch: |-
                      - op: replace
                        path: /spec/containers/0/image
                        value: inline:1
                  - patch: |-
                      apiVersion: v1
                      kind: Pod
                      metadata: {name: a}
                      spec: {containers: [{name: a, image: merged:1}]}
                """)
                .file("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: pinned}]}\n")
                .file("k8s/merge.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{image: 'pinned:2'}]}\n")
                .file("k8s/operations.json", """
                        [
                          {"op": "add", "path": "/spec/containers/-", "value": {"name": "b", "image": "added:1"}},
                          {"op": "replace", "path": "/spec/containers/0/image", "value": "pinned:3"}
                        ]
                        """);

        assertThat(repository.findings()).containsExactly(
                "RB-PIN-022 k8s/kustomization.yaml:11 inline:1",
                "RB-PIN-022 k8s/kustomization.yaml:16 merged:1",
                "RB-PIN-022 k8s/operations.json:2 added:1");
    }
}
