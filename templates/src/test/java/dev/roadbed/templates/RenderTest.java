package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTest {

    @TempDir
    private Path directory;

    @Test
    void writesAProject() throws Exception {
        Path target = directory.resolve("orders");

        Render.main(new String[] {"service", target.toString(), "groupId=com.acme", "artifactId=orders", "name=a (b)"});

        assertThat(target.resolve("README.md")).content().startsWith("# a (b)");
        assertThat(target.resolve("src/main/java/com/acme/orders/Application.java")).content()
                .contains("package com.acme.orders;");
        assertThat(Files.isExecutable(target.resolve("mvnw"))).isTrue();
        assertThat(target.resolve(".gitignore")).exists();
    }

    @Test
    void writesIntoAnExistingDirectoryOnlyWhenTold() throws Exception {
        String[] arguments = {"service", directory.toString(), "groupId=com.acme", "artifactId=orders"};
        assertThatThrownBy(() -> Render.main(arguments)).isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("--overwrite");
        assertThat(directory).isEmptyDirectory();

        Render.main(new String[] {"--overwrite", "service", directory.toString(), "groupId=com.acme",
                "artifactId=orders"});

        assertThat(directory.resolve("pom.xml")).exists();
    }

    @Test
    void refusesBadAnswersBeforeItWrites() {
        Path target = directory.resolve("x");

        assertThatThrownBy(() -> Render.main(new String[] {"service", target.toString(), "groupId=com.acme",
                "artifactId=../x"})).isInstanceOf(RefusedAnswersException.class)
                .hasMessageContaining("artifactId '../x'");
        assertThat(target).doesNotExist();
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> Render.main(new String[] {"service"})).hasMessageContaining("usage:");
        assertThatThrownBy(() -> Render.main(new String[] {"service", directory.resolve("x").toString(), "orders"}))
                .hasMessageContaining("'orders' is not answer=value");
    }
}
