package dev.roadbed.plugin.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledSnapshotsTest {

    @TempDir
    private Path work;

    @Test
    void onlyInstalledSnapshotsOfTheNamedGroupsAreTaken() throws Exception {
        Path cache = work.resolve("cache");
        file(cache, "org/example/a/1-SNAPSHOT/a-1-SNAPSHOT.jar", "org/example/a/1-SNAPSHOT/maven-metadata-local.xml");
        file(cache, "org/example/a/1.0/a-1.0.jar", "org/example/a/1.0/maven-metadata-local.xml");
        file(cache, "org/example/downloaded/1-SNAPSHOT/downloaded-1-20260101.010101-1.jar");
        file(cache, "org/other/b/1-SNAPSHOT/b-1-SNAPSHOT.jar", "org/other/b/1-SNAPSHOT/maven-metadata-local.xml");
        Path target = Files.createDirectory(work.resolve("target"));

        Path behind = work.resolve("behind");
        file(behind, "org/example/c/1-SNAPSHOT/c-1-SNAPSHOT.jar", "org/example/c/1-SNAPSHOT/maven-metadata-local.xml",
                "org/example/a/1-SNAPSHOT/other.jar", "org/example/a/1-SNAPSHOT/maven-metadata-local.xml");

        new InstalledSnapshots(List.of(cache, behind), Set.of("org.example", "org.absent")).copyTo(target);

        assertThat(files(target)).containsExactly(
                "org/example/a/1-SNAPSHOT/a-1-SNAPSHOT.jar", "org/example/a/1-SNAPSHOT/maven-metadata-local.xml",
                "org/example/c/1-SNAPSHOT/c-1-SNAPSHOT.jar", "org/example/c/1-SNAPSHOT/maven-metadata-local.xml");
    }

    private static void file(Path root, String... names) throws Exception {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private static List<String> files(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(root::relativize).map(Path::toString)
                    .map(name -> name.replace('\\', '/')).sorted().toList();
        }
    }
}
