package dev.roadbed.checks.crypto.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key store as the JDK's own tool makes it. */
final class KeyStores {

    private KeyStores() {
    }

    static byte[] withPrivateKey() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("store");
        Path file = folder.resolve("keys.p12");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "k", "-keyalg", "EC",
                    "-groupname", "secp256r1", "-dname", "CN=test", "-storetype", "PKCS12", "-storepass", "password", "-keystore", file.toString()).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
