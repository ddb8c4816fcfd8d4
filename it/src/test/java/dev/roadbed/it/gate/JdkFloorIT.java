package dev.roadbed.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parent says that it runs on Java 17 and Maven 3.9.6. That is true of every jar that it pins, or this test names the one. */
class JdkFloorIT {

    /** Class file version 61 is Java 17 (JVM specification, section 4.1, table 4.1-A). */
    private static final int JAVA_17 = 61;
    private static final Version MAVEN = Version.parse("3.9.6");
    private static final Pattern REQUIRED_MAVEN = Pattern.compile("<requiredMavenVersion>([^<]+)<");

    @Test
    void everyPinnedJarRunsOnTheDeclaredFloor() throws Exception {
        List<ParentPom.Pinned> pinned = ParentPom.read().pinned();
        FixtureProject project = FixtureProject.empty("floor").write("pom.xml", pom(pinned)).commit();
        Files.createDirectories(project.file(".mvn"));

        MavenRun.in(project).args("-q", "org.apache.maven.plugins:maven-dependency-plugin:" + ParentPom.read().property("version.maven-dependency-plugin")
                + ":copy-dependencies", "-DoutputDirectory=jars").run().succeeded();

        List<Path> jars = jars(project.file("jars"));
        assertThat(jars).as("one jar of each pinned artifact").hasSize(pinned.size());
        assertThat(newer(jars)).as("jars with classes that Java 17 cannot load").isEmpty();
        assertThat(needingNewerMaven(jars)).as("plugins that need a Maven newer than 3.9.6").isEmpty();
    }

    @Test
    void aJarForANewerJavaIsFound(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("newer.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/B.class"));
            zip.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, JAVA_17 + 4});
        }

        assertThat(newer(List.of(jar))).containsOnly(Map.entry("newer.jar", JAVA_17 + 4));
    }

    /** A project that depends on what the parent pins, and on nothing that those need: only the pinned jars themselves are fetched. */
    private static String pom(List<ParentPom.Pinned> pinned) {
        StringBuilder dependencies = new StringBuilder();
        for (ParentPom.Pinned one : pinned) {
            dependencies.append("<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><exclusions><exclusion>"
                    .formatted(one.group(), one.artifact(), one.version()))
                    .append("<groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>\n");
        }
        return "<project><modelVersion>4.0.0</modelVersion><groupId>example</groupId><artifactId>floor</artifactId><version>1</version>"
                + "<packaging>pom</packaging><dependencies>\n" + dependencies + "</dependencies></project>";
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Jars with their highest class file version, if that is above the floor. */
    private static Map<String, Integer> newer(List<Path> jars) throws IOException {
        Map<String, Integer> newer = new TreeMap<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().filter(JdkFloorIT::isLoadedByEveryJava).toList()) {
                    int version = version(zip.getInputStream(entry));
                    if (version > JAVA_17) {
                        newer.merge(jar.getFileName().toString(), version, Math::max);
                    }
                }
            }
        }
        return newer;
    }

    /** Not the classes of a multi-release jar that are for newer Javas only. */
    private static boolean isLoadedByEveryJava(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/versions/");
    }

    private static int version(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(in)) {
            data.readInt();
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }

    private static List<String> needingNewerMaven(List<Path> jars) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry descriptor = zip.getEntry("META-INF/maven/plugin.xml");
                if (descriptor != null) {
                    String text = new String(zip.getInputStream(descriptor).readAllBytes(), StandardCharsets.UTF_8);
                    Matcher required = REQUIRED_MAVEN.matcher(text);
                    if (required.find() && Version.parse(required.group(1)).compareTo(MAVEN) > 0) {
                        found.add(jar.getFileName() + " needs Maven " + required.group(1));
                    }
                }
            }
        }
        return found;
    }
}
