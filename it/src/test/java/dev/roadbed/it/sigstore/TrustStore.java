package dev.roadbed.it.sigstore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS on both sides: what our servers show, and what lets a JVM believe them. */
final class TrustStore {

    /** The password that Java's own trust store has; the certificates in it are no secret. */
    static final String PASSWORD = "changeit";

    private TrustStore() {
    }

    /** Java's own certificates and ours: Maven may still have to download something from elsewhere. */
    static Path write(Path file, X509Certificate ours) throws GeneralSecurityException, IOException {
        Path javas = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        KeyStore store = KeyStore.getInstance(javas.toFile(), PASSWORD.toCharArray());
        store.setCertificateEntry("loopback-sigstore", ours);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    static SSLContext server(SigningKey key, X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key.privateKey(), PASSWORD.toCharArray(), new X509Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
