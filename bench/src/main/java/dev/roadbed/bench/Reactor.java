package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Many small modules below the parent of a service. */
final class Reactor {

    private static final String ROOT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
            %s
              <groupId>com.example.many</groupId>
              <artifactId>many</artifactId>
              <version>1.0-SNAPSHOT</version>
              <packaging>pom</packaging>
              <modules>
            %s  </modules>
            %s
            %s
            </project>
            """;

    private static final String MODULE = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>com.example.many</groupId>
                <artifactId>many</artifactId>
                <version>1.0-SNAPSHOT</version>
              </parent>
              <artifactId>module-%d</artifactId>
              <dependencies>
                <dependency>
                  <groupId>org.springframework.boot</groupId>
                  <artifactId>spring-boot-starter-webmvc</artifactId>
                </dependency>
            %s  </dependencies>
            </project>
            """;

    private static final String SIBLING = """
                <dependency>
                  <groupId>com.example.many</groupId>
                  <artifactId>module-%d</artifactId>
                  <version>${project.version}</version>
                </dependency>
            """;

    private Reactor() {
    }

    /** @param service the POM that parent, properties and imported BOM are taken from */
    static void write(Path root, int modules, String service) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < modules; i++) {
            names.append("    <module>module-").append(i).append("</module>\n");
            Path module = Files.createDirectories(root.resolve("module-" + i));
            Files.writeString(module.resolve("pom.xml"), MODULE.formatted(i, i % 10 == 0 ? "" : SIBLING.formatted(i - 1)));
        }
        Files.createDirectories(root.resolve(".mvn"));
        Files.writeString(root.resolve(".gitignore"), "target/\n");
        // Of documents there are none here: what is measured is the pins.
        String properties = part(service, "properties").replaceAll("(?s)\\s*<roadbed\\.documents\\.required>.*</roadbed\\.documents\\.required>", "");
        Files.writeString(root.resolve("pom.xml"), ROOT.formatted(part(service, "parent"), names, properties,
                part(service, "dependencyManagement")));
    }

    private static String part(String pom, String element) {
        int start = pom.indexOf("  <" + element + ">");
        String end = "</" + element + ">";
        if (start < 0) {
            throw new IllegalStateException("the service's POM has no " + element);
        }
        return pom.substring(start, pom.indexOf(end, start) + end.length());
    }
}
