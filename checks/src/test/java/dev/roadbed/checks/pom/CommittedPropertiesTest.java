package dev.roadbed.checks.pom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedPropertiesTest {

    @TempDir
    Path root;

    @Test
    void allFormsOfDefinitionsAreRead() throws Exception {
        Path mvn = Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(mvn.resolve("maven.config"), """
                -ntp
                # -Dno=comment
                -Dlib.version=1.0
                -D
                other=2.0
                --define=third=a=b
                -Dflag
                -T4
                """);
        Files.writeString(mvn.resolve("maven-user.properties"), "lib.version=0.9\nfourth=4\n");

        assertThat(CommittedProperties.in(root)).containsOnly(entry("lib.version", "1.0"), entry("other", "2.0"),
                entry("third", "a=b"), entry("flag", "true"), entry("fourth", "4"));
    }

    @Test
    void aRepositoryWithoutConfigurationHasNone() throws Exception {
        assertThat(CommittedProperties.in(root)).isEmpty();
    }
}
