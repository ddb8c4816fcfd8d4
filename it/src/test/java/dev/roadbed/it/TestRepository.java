package dev.roadbed.it;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A Maven repository of tiny artifacts, so that ranges, LATEST and snapshots resolve the same way every time, without a
 * network. Made once per test run from {@code it/src/test/resources/repository}; its README describes the source.
 */
public final class TestRepository {

    private static final Path SOURCE = Path.of("src/test/resources/repository").toAbsolutePath();

    /** In user settings, {@code mirrorOf *} would swallow our repository; a mirror of exactly its id wins over that. */
    private static final String SETTINGS = """
            <settings>
              <mirrors>
                <mirror><id>roadbed-test</id><mirrorOf>roadbed-test</mirrorOf><url>%1$s</url></mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>roadbed-test</id>
                  <repositories>
                    <repository><id>roadbed-test</id><url>%1$s</url>
                      <releases><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></snapshots></repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>roadbed-test</id><url>%1$s</url>
                      <releases><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></snapshots></pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>roadbed-test</activeProfile></activeProfiles>
              <pluginGroups><pluginGroup>example.build</pluginGroup></pluginGroups>
            </settings>
            """;

    private static Path settings;

    private TestRepository() {
    }

    /** Global settings that put the repository before all others; the user's own settings still count. */
    public static synchronized Path settings() throws IOException {
        if (settings == null) {
            Path root = Build.target().resolve("test-repository");
            delete(root);
            // Copies of an older edition of the same artifacts.
            delete(Build.localRepository().resolve("example"));
            lay(root);
            settings = Files.writeString(Build.target().resolve("test-settings.xml"), SETTINGS.formatted(root.toUri()));
        }
        return settings;
    }

    private static void lay(Path root) throws IOException {
        List<Artifact> artifacts = new ArrayList<>();
        for (String line : Files.readAllLines(SOURCE.resolve("artifacts.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                artifacts.addAll(plain(line.trim().split("\\s+")));
            }
        }
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pom")).sorted().toList()) {
                artifacts.add(described(file));
            }
        }
        for (Artifact artifact : artifacts) {
            artifact.publish(root);
        }
        Map<String, List<Artifact>> versions = artifacts.stream()
                .collect(Collectors.groupingBy(Artifact::directory, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Artifact>> entry : versions.entrySet()) {
            RepositoryMetadata.versions(root.resolve(entry.getKey()), entry.getValue());
        }
        RepositoryMetadata.prefixes(root, artifacts);
        RepositoryChecksums.write(root);
    }

    private static List<Artifact> plain(String[] words) {
        String[] name = words[0].split(":");
        if (name.length != 3 || words.length < 2) {
            throw new IllegalStateException("artifacts.txt: not 'group:artifact:packaging version…': " + String.join(" ", words));
        }
        return Arrays.stream(words).skip(1).map(version -> Artifact.plain(name[0], name[1], name[2], version)).toList();
    }

    private static Artifact described(Path pom) throws IOException {
        try {
            String text = Files.readString(pom).replace(FixtureProject.VERSION_TOKEN, Build.version());
            Model model = new MavenXpp3Reader().read(new StringReader(text));
            if (model.getGroupId() == null || model.getVersion() == null) {
                throw new IllegalStateException(pom + ": say groupId and version, even where a parent has them");
            }
            return new Artifact(model.getGroupId(), model.getArtifactId(), model.getPackaging(), model.getVersion(), text);
        } catch (XmlPullParserException e) {
            throw new IllegalStateException(pom + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
