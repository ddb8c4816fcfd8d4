package dev.roadbed.service.test.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A throw-away, self-signed certificate for this machine. Made by the JDK's own keytool, valid for a week. */
public final class LocalKeyMaterial {

    private static final char[] STORE_PASSWORD = "throw-away".toCharArray();

    private final Path directory;

    private final KeyStore store;

    private LocalKeyMaterial(Path directory, KeyStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Writes a new {@code tls.crt} and {@code tls.key} into the directory, which is made if it does not exist. */
    public static LocalKeyMaterial create(Path directory) {
        try {
            Files.createDirectories(directory);
            LocalKeyMaterial material = new LocalKeyMaterial(directory, generate(directory));
            material.write();
            return material;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a throw-away certificate in " + directory, e);
        }
    }

    private static KeyStore generate(Path directory) throws IOException, GeneralSecurityException {
        Path file = directory.resolve("local.p12");
        Files.deleteIfExists(file);
        Process keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "service", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
                "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "7",
                "-storetype", "PKCS12", "-storepass", new String(STORE_PASSWORD), "-keystore", file.toString())
                .redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes());
        try {
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool was running", e);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, STORE_PASSWORD);
        }
        Files.delete(file);
        return store;
    }

    private void write() throws IOException, GeneralSecurityException {
        writePem(certificate(), "CERTIFICATE", store.getCertificate("service").getEncoded());
        Path key = directory.resolve("tls.key");
        writePem(key, "PRIVATE KEY", store.getKey("service", STORE_PASSWORD).getEncoded());
    }

    private static void writePem(Path file, String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    /** Returns the certificate, which is its own authority: what {@code curl --cacert} needs. */
    public Path certificate() {
        return directory.resolve("tls.crt");
    }

    /** Returns the certificate as an object. */
    public Certificate certificateItself() {
        try {
            return store.getCertificate("service");
        } catch (KeyStoreException e) {
            throw new IllegalStateException("The throw-away certificate is gone", e);
        }
    }

    /** Returns a client's context that trusts this certificate and no other. */
    public SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("service", store.getCertificate("service"));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot trust the throw-away certificate", e);
        }
    }
}
