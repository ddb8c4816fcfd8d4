package dev.roadbed.service.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.local.LocalKeyMaterial;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * New certificates are taken by both ports without a restart; broken ones are not. The files lie as Kubernetes mounts a
 * secret: links into a directory that is itself a link, replaced in one step.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class RotationTest {

    @TempDir
    private Path mount;

    private int versions;

    @Test
    void takesNewCertificatesAndKeepsTheLastGoodOne(CapturedOutput output) throws Exception {
        Certificate first = publish(LocalKeyMaterial.create(mount.resolve("1")));
        Files.createSymbolicLink(mount.resolve("tls.crt"), Path.of("..data", "tls.crt"));
        Files.createSymbolicLink(mount.resolve("tls.key"), Path.of("..data", "tls.key"));
        try (Running service = Running.with("roadbed.tls.directory=" + mount,
                "spring.ssl.bundle.watch.file.quiet-period=200ms")) {
            assertThat(served(service)).containsOnly(first);

            LocalKeyMaterial good = LocalKeyMaterial.create(mount.resolve("2"));
            Certificate second = publish(good);
            await(() -> served(service).equals(List.of(second, second)));

            // A pair that does not match, then a key that is none, then no key at all.
            Files.copy(mount.resolve("1/tls.key"), mount.resolve("2/tls.key"), StandardCopyOption.REPLACE_EXISTING);
            republish("tls.crt", "tls.key");
            awaitErrors(output, 1);
            Files.writeString(mount.resolve("2/tls.key"), "no key\n");
            republish("tls.crt", "tls.key");
            awaitErrors(output, 2);
            republish("tls.crt");
            awaitErrors(output, 3);
            assertThat(served(service)).containsOnly(second);

            Certificate third = publish(LocalKeyMaterial.create(mount.resolve("3")));
            await(() -> served(service).equals(List.of(third, third)));
        }
    }

    private Certificate publish(LocalKeyMaterial material) throws IOException {
        point(material.certificate().getParent().getFileName());
        return material.certificateItself();
    }

    /** A directory with these files, under another name. */
    private void republish(String... files) throws IOException {
        Path copy = Files.createDirectory(mount.resolve("copy" + versions));
        for (String file : files) {
            Files.copy(mount.resolve("2").resolve(file), copy.resolve(file));
        }
        point(copy.getFileName());
    }

    private void point(Path directory) throws IOException {
        Path next = Files.createSymbolicLink(mount.resolve("..next" + versions++), directory);
        Files.move(next, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitErrors(CapturedOutput output, int count) throws Exception {
        await(() -> output.getOut().lines().filter(line -> line.contains("\"level\":\"ERROR\"")).count() >= count);
    }

    private static List<Certificate> served(Running service) throws Exception {
        return List.of(served(service.port()), served(service.managementPort()));
    }

    private static Certificate served(int port) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(100);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    /** The test looks at which certificate is served, so it must not refuse any. */
    private static final class Anybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
