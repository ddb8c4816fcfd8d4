package dev.roadbed.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One version of an artifact of {@link TestRepository}.
 *
 * @param pom the whole POM
 */
record Artifact(String group, String name, String packaging, String version, String pom) {

    /** What a snapshot is published as: date, time and build number in place of SNAPSHOT. */
    static final String BUILD = "20260102.030405-1";

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <packaging>%s</packaging>
              <url>https://example.org/</url>
              <licenses><license><name>MIT</name></license></licenses>
            </project>
            """;

    private static final String PLUGIN = """
            <plugin>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <goalPrefix>%s</goalPrefix>
              <mojos>
                <mojo>
                  <goal>hello</goal>
                  <implementation>example.NoSuchClass</implementation>
                  <language>java</language>
                  <threadSafe>true</threadSafe>
                </mojo>
              </mojos>
            </plugin>
            """;

    static Artifact plain(String group, String name, String packaging, String version) {
        return new Artifact(group, name, packaging, version, POM.formatted(group, name, version, packaging));
    }

    /** Directory of all versions, relative to the repository. */
    String directory() {
        return group.replace('.', '/') + "/" + name;
    }

    boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    /** The version in file names. */
    String publishedVersion() {
        return version.replace("SNAPSHOT", BUILD);
    }

    boolean isPlugin() {
        return packaging.equals("maven-plugin");
    }

    /** What stands for the plugin on the command line: {@code hello} for {@code hello-maven-plugin}. */
    String prefix() {
        return name.replace("-maven-plugin", "");
    }

    void publish(Path repository) throws IOException {
        Path directory = Files.createDirectories(repository.resolve(directory()).resolve(version));
        String file = name + "-" + publishedVersion();
        Files.writeString(directory.resolve(file + ".pom"), pom);
        if (!packaging.equals("pom")) {
            jar(directory.resolve(file + ".jar"));
            jar(directory.resolve(file + "-tests.jar"));
        }
        if (isSnapshot()) {
            RepositoryMetadata.snapshot(directory, this);
        }
    }

    private void jar(Path file) throws IOException {
        if (ReleasedLibrary.is(this)) {
            ReleasedLibrary.jar(version, file);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (isPlugin()) {
                zip.putNextEntry(new ZipEntry("META-INF/maven/plugin.xml"));
                zip.write(PLUGIN.formatted(group, name, version, prefix()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
