package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The jar and the image of a generated service: what is in them, and that two builds anywhere give the same bytes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no umask to build under")
class ServiceImageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void twoBuildsInOtherPlacesGiveTheSameBytesAndTheImageIsLeastPrivileged() throws Exception {
        FixtureProject first = GeneratedService.committed();
        FixtureProject second = GeneratedService.committed();
        String base = BaseImage.write(first.root().resolveSibling(first.root().getFileName() + "-base.tar"));

        image(first, base, "022").env("TZ", "UTC").env("LC_ALL", "C").run().succeeded();
        image(second, base, "077").env("TZ", "Pacific/Auckland").env("LC_ALL", "tr_TR.UTF-8").run().succeeded();

        for (String output : List.of("target/orders-0.1.0-SNAPSHOT.jar", "target/jib-image.tar", "target/jib-image.digest")) {
            assertThat(second.file(output)).hasSameBinaryContentAs(first.file(output));
        }
        Map<String, byte[]> image = entries(first.file("target/jib-image.tar"));
        JsonNode index = JSON.readTree(image.get("index.json"));
        String digest = index.required("manifests").required(0).required("digest").asText();
        assertThat(first.read("target/jib-image.digest")).isEqualTo(digest);
        JsonNode manifest = JSON.readTree(image.get(blob(digest)));
        JsonNode configuration = JSON.readTree(image.get(blob(manifest.required("config").required("digest").asText())));
        assertThat(configuration.required("created").asText()).isEqualTo(outputTimestamp(first));
        JsonNode container = configuration.required("config");
        assertThat(container.required("User").asText()).isEqualTo("65532:65532");
        assertThat(texts(container.required("Entrypoint"))).startsWith("java").endsWith("com.acme.orders.Application")
                .contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(container.required("ExposedPorts").fieldNames()).toIterable().containsExactlyInAnyOrder("8443/tcp", "9443/tcp");
    }

    /** The time that the service's own POM has for all that it builds: the day on which it was generated. */
    private static String outputTimestamp(FixtureProject service) throws Exception {
        String element = "project.build.outputTimestamp>";
        String pom = service.read("pom.xml");
        int begin = pom.indexOf("<" + element) + element.length() + 1;
        return pom.substring(begin, pom.indexOf("</" + element, begin));
    }

    /** The build of the README, on a base of our own; its scripts run under this umask. */
    private static MavenRun image(FixtureProject service, String base, String umask) throws Exception {
        Path script = Files.writeString(service.file(".git/mvnw-" + umask),
                "#!/bin/sh\numask " + umask + "\nexec ./mvnw \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return MavenRun.in(service).executable(script)
                .args("--quiet", "-DskipTests", "-Droadbed.image.base=" + base, "package", "jib:buildTar");
    }

    private static Map<String, byte[]> entries(Path tar) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(tar); TarArchiveInputStream archive = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries.put(entry.getName(), archive.readAllBytes());
            }
        }
        return entries;
    }

    private static String blob(String digest) {
        return "blobs/" + digest.replace(':', '/');
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
