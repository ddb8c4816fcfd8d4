package dev.roadbed.it.sigstore;

import io.grpc.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * All of Sigstore, in this JVM. A Maven that is started with {@link #environment} signs against it, and notices nothing:
 *
 * <pre>{@code
 * try (LoopbackSigstore sigstore = LoopbackSigstore.start(directory, Identity.of("acme/payments", "v1.0.0"))) {
 *     // run Maven with sigstore.environment(), verify with sigstore.trustedRoot()
 * }
 * }</pre>
 *
 * <p>The plugin has no parameter for another Sigstore, so the JVM around it is told: a home in which the client's first trust anchor is
 * ours, a proxy that knows one way, and a trust store with our certificate.
 */
public final class LoopbackSigstore implements AutoCloseable {

    private final Path directory;
    private final String bearer = UUID.randomUUID().toString();
    private final ExecutorService executor = Executors.newCachedThreadPool(LoopbackSigstore::daemon);
    private final TokenIssuer tokens = new TokenIssuer();
    private final CertificateLog certificateLog = new CertificateLog();
    private final CertificateAuthority authority = new CertificateAuthority(tokens, certificateLog);
    private final TransparencyLog log = new TransparencyLog();
    private final HttpsServices https;
    private final Server fulcio;
    private final NarrowProxy proxy;
    private volatile Identity identity;

    private LoopbackSigstore(Path directory, Identity identity) throws GeneralSecurityException, IOException {
        this.directory = Files.createDirectories(directory);
        this.identity = identity;
        SigningKey tls = SigningKey.generate();
        X509Certificate certificate = Certificates.server(authority.root(), authority.key(), tls.publicKey(), "localhost", NarrowProxy.TUF_HOST);
        https = new HttpsServices(TrustStore.server(tls, certificate), executor, bearer);
        fulcio = FulcioService.start(authority, tls, certificate);
        proxy = new NarrowProxy(executor, https.port());
    }

    /** Starts it, on free ports. @param directory for what clients read from files */
    public static LoopbackSigstore start(Path directory, Identity identity) throws GeneralSecurityException, IOException {
        LoopbackSigstore sigstore = new LoopbackSigstore(directory, identity);
        sigstore.open();
        return sigstore;
    }

    private void open() throws GeneralSecurityException, IOException {
        https.add(HttpsServices.TOKEN, body -> CanonicalJson.of(Map.of("value", tokens.token(identity))));
        https.add(HttpsServices.LOG, log::add);
        TrustDocuments documents = TrustDocuments.of(address(https.port()), address(fulcio.getPort()), authority, certificateLog, log);
        TufRepository tuf = new TufRepository(documents);
        tuf.files().forEach((path, content) -> https.add(path, body -> content));
        Files.write(trustedRoot(), documents.trustedRoot());
        // Where the client keeps the newest trust anchor that it has seen; it prefers that to the one it was built with.
        Path anchor = home().resolve(".sigstore-java/root/root.json");
        Files.createDirectories(anchor.getParent());
        Files.write(anchor, tuf.trustAnchor());
        TrustStore.write(trustStore(), authority.root());
    }

    /** From now on, jobs are of this identity. */
    public void signAs(Identity other) {
        identity = other;
    }

    /** Whom to believe, for those who verify. */
    public Path trustedRoot() {
        return directory.resolve("trusted_root.json");
    }

    /** The environment of a job in GitHub Actions that may ask for a token, and in which Sigstore is here. */
    public Map<String, String> environment() {
        return Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_REPOSITORY", identity.repository(),
                "GITHUB_RUN_ID", "1",
                "GITHUB_WORKFLOW_REF", identity.workflow().substring("https://github.com/".length()),
                "ACTIONS_ID_TOKEN_REQUEST_TOKEN", bearer,
                "ACTIONS_ID_TOKEN_REQUEST_URL", address(https.port()) + HttpsServices.TOKEN + "?v=1",
                // Not MAVEN_OPTS, which cannot hold a path with a space in it.
                "JDK_JAVA_OPTIONS", properties().stream().map(option -> '"' + option + '"').collect(Collectors.joining(" ")));
    }

    private List<String> properties() {
        return List.of(
                "-Duser.home=" + home(),
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + proxy.port(),
                "-Djavax.net.ssl.trustStore=" + trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + TrustStore.PASSWORD);
    }

    /** Where else a client wanted to go. */
    public Set<String> refused() {
        return proxy.refused();
    }

    private Path home() {
        return directory.resolve("home");
    }

    private Path trustStore() {
        return directory.resolve("trust.p12");
    }

    private static String address(int port) {
        return "https://localhost:" + port;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback-sigstore");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        https.close();
        fulcio.shutdownNow();
        executor.shutdownNow();
    }
}
