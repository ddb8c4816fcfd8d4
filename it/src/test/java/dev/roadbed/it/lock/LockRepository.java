package dev.roadbed.it.lock;

import dev.roadbed.it.RepositoryChecksums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** A remote repository with one artifact of each {@link Kind}, as published, or as an attacker would have it. */
final class LockRepository {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>example.lock</groupId><artifactId>%s</artifactId><version>%s</version><packaging>%s</packaging>
            %s</project>
            """;

    private static final String DEPENDENCY = """
              <dependencies><dependency>
                <groupId>example.lock</groupId><artifactId>%s</artifactId><version>1.0</version>
              </dependency></dependencies>
            """;

    private static final String MANAGED = """
              <dependencyManagement><dependencies><dependency>
                <groupId>example.lock</groupId><artifactId>managed</artifactId><version>%s</version>
              </dependency></dependencies></dependencyManagement>
            """;

    private final Path root;

    private LockRepository(Path root) {
        this.root = root;
    }

    /**
     * Lays one out.
     *
     * @param evil what the attacker has changed, with checksums beside the files that agree
     */
    static void lay(Path root, Collection<Kind> evil) throws IOException {
        LockRepository repository = new LockRepository(root);
        for (Kind kind : Kind.values()) {
            repository.publish(kind, evil.contains(kind));
        }
        repository.jar("via-pom", "1.0", "evil-pom", "");
        repository.jar("via-parent", "1.0", "evil-parent", "");
        repository.jar("release-only", "1.0", "good-release", "");
        repository.jar("managed", "1.0", "good-bom", "");
        repository.jar("managed", "2.0", "evil-bom", "");
        RepositoryChecksums.write(root);
    }

    private void publish(Kind kind, boolean evil) throws IOException {
        String name = kind.artifact();
        String trace = (evil ? "evil-" : "good-") + name;
        Path jar = file(name, "1.0", "jar");
        switch (kind) {
            case DEPENDENCY -> jar(name, "1.0", trace, DEPENDENCY.formatted("transitive"));
            case POM -> jar(name, "1.0", "good-pom", evil ? DEPENDENCY.formatted("via-pom") : "");
            case PARENT -> pom(name, "1.0", "pom", evil ? DEPENDENCY.formatted("via-parent") : "");
            case BOM -> pom(name, "1.0", "pom", MANAGED.formatted(evil ? "2.0" : "1.0"));
            case PLUGIN -> {
                pom(name, "1.0", "maven-plugin", DEPENDENCY.formatted("plugin-dependency"));
                Payload.plugin(jar, trace);
            }
            case BUILD_EXTENSION, CORE_EXTENSION -> {
                pom(name, "1.0", "jar", "");
                Payload.extension(jar, trace);
            }
            case PROCESSOR -> {
                pom(name, "1.0", "jar", "");
                Payload.processor(jar, trace);
            }
            default -> jar(name, "1.0", trace, "");
        }
    }

    private void jar(String name, String version, String trace, String more) throws IOException {
        pom(name, version, "jar", more);
        Payload.service(file(name, version, "jar"), trace);
    }

    private void pom(String name, String version, String packaging, String more) throws IOException {
        Path file = file(name, version, "pom");
        Files.createDirectories(file.getParent());
        Files.writeString(file, POM.formatted(name, version, packaging, more));
    }

    private Path file(String name, String version, String extension) {
        return root.resolve("example/lock").resolve(name).resolve(version).resolve(name + "-" + version + "." + extension);
    }
}
