package dev.roadbed.it.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lock is read by Maven, so Maven itself has to be the one that was reviewed: the wrapper's digest of it, attacked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the POSIX script of the wrapper")
class TamperedWrapperIT {

    private static final String PROPERTIES = ".mvn/wrapper/maven-wrapper.properties";
    private static final String NAME = "apache-maven-" + Maven.V3_9.version() + "/bin/mvn";
    private static final int EXECUTABLE = 0755;

    @TempDir
    private Path directory;
    private Path trace;
    private HttpServer server;
    private FixtureProject project;

    @BeforeEach
    void aServerWithAnotherMaven() throws Exception {
        trace = directory.resolve("trace");
        byte[] script = ("#!/bin/sh\n: >'" + trace + "'\n").getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            // The wrapper asks for the other archive where there is no unzip.
            byte[] archive = exchange.getRequestURI().getPath().endsWith(".zip") ? zip(script) : tar(script);
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        project = FixtureProject.empty("wrapper");
        for (String file : new String[] {"mvnw", PROPERTIES}) {
            Files.createDirectories(project.file(file).getParent());
            Files.copy(Build.roadbed().resolve(file), project.file(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anotherMavenIsRefusedBeforeItRuns() throws Exception {
        MavenResult result = wrapper().failed();

        assertThat(result.output()).contains("Error: Failed to validate Maven distribution SHA-256");
        assertThat(trace).doesNotExist();
    }

    /** Otherwise no trace would prove nothing; a wrapper without the digest is RB-PIN-017's business. */
    @Test
    void withoutTheDigestItRuns() throws Exception {
        project.write(PROPERTIES, project.read(PROPERTIES).replaceAll("(?m)^distributionSha256Sum=.*$", ""));

        wrapper().succeeded();

        assertThat(trace).exists();
    }

    private MavenResult wrapper() throws IOException, InterruptedException {
        return MavenRun.in(project).executable(project.file("mvnw")).withoutTestRepositories()
                .env("MAVEN_USER_HOME", directory.resolve("empty machine").toString())
                .env("MVNW_REPOURL", "http://127.0.0.1:" + server.getAddress().getPort())
                .env("no_proxy", "127.0.0.1").args("verify").run();
    }

    private static byte[] zip(byte[] script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipArchiveEntry entry = new ZipArchiveEntry(NAME);
        entry.setUnixMode(EXECUTABLE);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            add(zip, entry, script);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(byte[] script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarArchiveEntry entry = new TarArchiveEntry(NAME);
        entry.setMode(EXECUTABLE);
        entry.setSize(script.length);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, entry, script);
        }
        return bytes.toByteArray();
    }

    private static <E extends ArchiveEntry> void add(ArchiveOutputStream<E> archive, E entry, byte[] content) throws IOException {
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }
}
