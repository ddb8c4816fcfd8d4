package dev.roadbed.checks.pin.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pin.RepositoryFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {
        "FROM a#",
        "FROM a:1# AS build\nFROM build\nFROM BUILD AS last\nCOPY --from=build /x /x\nCOPY --from=0 /x /x",
        "from a# as Build\ncopy --from=build /x /x",
        "FROM --platform=$BUILDPLATFORM a# AS b\nFROM scratch\nCOPY --chown=1 --from=b /x /x",
        "ARG BASE=a#\nFROM ${BASE}",
        "ARG BASE=\"a#\"\nFROM $BASE",
        "ARG REGISTRY\nFROM ${REGISTRY}/a#",
        "ARG V=1\nARG BASE=a:${V}#\nFROM $BASE",
        "FROM a# AS build-amd64\nFROM a# AS build-arm64\nARG TARGETARCH\nFROM build-${TARGETARCH}",
        "# FROM b\nFROM \\\n  # b:1\n  a#",
        "FROM a#\nRUN <<EOF\nFROM b\nEOF\nCOPY <<-\"END\" /x\n\tFROM c\n\tEND\nRUN echo FROM d",
        "FROM a#\nRUN cat > /x <<'E' && true\nFROM b\nE",
        "# escape=`\nFROM a# `\n AS b",
        "# syntax=docker/dockerfile:1#\nFROM a#",
        "FROM a#\nRUN --mount=type=cache,target=/x --mount=type=bind,from=a#,source=/,target=/y true",
        "FROM a#\nONBUILD COPY x y",
        "\uFEFFFROM a#\r\nRUN true\r\n",
        "FROM a#\n# syntax=docker/dockerfile:1",
        "",
    })
    void good(String text) {
        assertThat(new RepositoryFixture(root).file("Dockerfile", text.replace("#\n", DIGEST + "\n").replaceAll("(?<=[a-z0-9}])#", DIGEST))
                .findings()).isEmpty();
    }

    @Test
    void bad() {
        new RepositoryFixture(root).file("Dockerfile", """
                # syntax=docker/dockerfile:1
                ARG BASE=alpine:3
                ARG NONE
                FROM eclipse-temurin:25 AS build
                FROM   --platform=linux/amd64   maven AS maven
                from ${BASE}
                FROM $NONE
                FROM ${OTHER:-debian}
                COPY --from=busybox:1 /bin/sh /bin/sh
                RUN --mount=type=bind,from=golang:1,source=/,target=/y true
                ONBUILD FROM x:1
                FROM localhost:5000/a/b
                FROM a@sha256:0123
                FROM a@sha256:%s
                FROM \\
                # with a comment between
                  b:2 AS c
                ADD --from=d:3 x y
                """.formatted("A".repeat(64)));

        assertThat(new RepositoryFixture(root).findings()).containsExactly(
                "RB-PIN-022 Dockerfile:1 docker/dockerfile:1",
                "RB-PIN-022 Dockerfile:4 eclipse-temurin:25",
                "RB-PIN-022 Dockerfile:5 maven",
                "RB-PIN-022 Dockerfile:6 ${BASE} = alpine:3",
                "RB-PIN-022 Dockerfile:7 $NONE",
                "RB-PIN-022 Dockerfile:8 ${OTHER:-debian} = debian",
                "RB-PIN-022 Dockerfile:9 busybox:1",
                "RB-PIN-022 Dockerfile:10 golang:1",
                "RB-PIN-022 Dockerfile:11 x:1",
                "RB-PIN-022 Dockerfile:12 localhost:5000/a/b",
                "RB-PIN-022 Dockerfile:13 a@sha256:0123",
                "RB-PIN-022 Dockerfile:14 a@sha256:" + "A".repeat(64),
                "RB-PIN-022 Dockerfile:15 b:2",
                "RB-PIN-022 Dockerfile:18 d:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "src/main/docker/Dockerfile.jvm", "Containerfile", "app.Dockerfile", "Dockerfile-dev", "dockerfile",
        "docker/Dockerfile_build", "x/build.containerfile"})
    void names(String name) {
        assertThat(new RepositoryFixture(root).file(name, "FROM a:1\n").findings()).containsExactly("RB-PIN-022 " + name + ":1 a:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.dockerignore", "dockerfile.py", "Dockerfile.md", "DockerfileParser.java", "MyDockerfile"})
    void otherFiles(String name) {
        assertThat(new RepositoryFixture(root).file(name, "from a import b\nFROM a\n").findings()).isEmpty();
    }

    @Test
    void advice() {
        assertThat(new RepositoryFixture(root).file("Dockerfile", "FROM a:1 AS b\n").advice()).containsExactly(
                "it is code that is run or shipped, and only a digest says which: the tag 1 is a name that moves: "
                        + "whoever owns the repository can put another image there at any time\n"
                        + "FROM a:1@sha256:… AS b\nthe digest: docker buildx imagetools inspect a:1");
    }

    @Test
    void noTextIsAFinding() {
        assertThat(new RepositoryFixture(root).bytes("Dockerfile", new byte[] {'F', 0, 1, 2, (byte) 0xFF}).findings())
                .singleElement().asString().startsWith("RB-PIN-025 Dockerfile ");
    }
}
