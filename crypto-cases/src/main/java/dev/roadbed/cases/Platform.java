package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;
import static dev.roadbed.cases.Expect.Id.SWITCHED_OFF;
import static dev.roadbed.cases.Expect.Id.UNPROTECTED;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.net.SocketFactory;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/** Properties of the platform by their values, raw sockets, addresses, and verifiers and managers that look at the wrong thing. */
public final class Platform {

    private Platform() {}

    @Expect(FORBIDDEN)
    public static class OldProtocolForAllClients {
        public void start(boolean old) {
            System.setProperty("jdk.tls.client.protocols", old ? "TLSv1.2, TLSv1.1" : "TLSv1.3");
        }
    }

    @Expect({})
    public static class CurrentProtocolsGood {
        private static final List<String> SPOKEN = List.of("TLSv1.3", "TLSv1.2");

        public void start() {
            System.setProperty("https.protocols", String.join(",", SPOKEN));
            System.setProperty("jdk.tls.server.cipherSuites", "TLS_AES_256_GCM_SHA384 , TLS_AES_128_GCM_SHA256");
        }
    }

    @Expect(NOT_DECIDED)
    public static class ProtocolsFromTheCommandLine {
        public static void main(String[] arguments) {
            System.setProperty("https.protocols", arguments[0]);
        }
    }

    @Expect(FORBIDDEN)
    public static class GroupWithdrawn {
        public void start() {
            System.setProperty("jdk.tls.namedGroups", "secp384r1,ffdhe2048");
        }
    }

    @Expect({})
    public static class GroupsGood {
        public void start() {
            System.setProperty("jdk.tls.namedGroups", "secp521r1, brainpoolP384r1tls13, ffdhe4096");
            System.setProperty("jdk.tls.ephemeralDHKeySize", "3072");
        }
    }

    @Expect(SWITCHED_OFF)
    public static class LegacyExchange {
        public void start() {
            System.setProperty("jdk.tls.ephemeralDHKeySize", "legacy");
        }
    }

    @Expect(PREDICTABLE)
    public static class PasswordOfTheProcess {
        public void start(String file) {
            System.setProperty("javax.net.ssl.keyStore", file);
            System.setProperty("javax.net.ssl.keyStorePassword", "s3rver-" + 7);
        }
    }

    @Expect({})
    public static class MoreIsRefusedGood {
        public void start() {
            String refused = Security.getProperty("jdk.tls.disabledAlgorithms");
            Security.setProperty("jdk.tls.disabledAlgorithms", refused.concat(", TLS_RSA_*, SHA1 usage HandshakeSignature"));
        }
    }

    @Expect(SWITCHED_OFF)
    public static class LessIsRefused {
        public void start() {
            String refused = Security.getProperty("jdk.certpath.disabledAlgorithms");
            Security.setProperty("jdk.certpath.disabledAlgorithms", refused.replaceAll("MD5, ?", ""));
        }
    }

    @Expect(SWITCHED_OFF)
    public static class MailByRawSocket {
        public void send(String host, String line) throws IOException {
            SocketFactory sockets = SSLSocketFactory.getDefault();
            try (Socket socket = sockets.createSocket(host, 465);
                    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII))) {
                writer.write(line);
            }
        }
    }

    @Expect({})
    public static class MailByCheckedSocketGood {
        private final SSLContext context;

        public MailByCheckedSocketGood(SSLContext context) {
            this.context = context;
        }

        private SSLSocket open(String host) throws IOException {
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, 465);
            SSLParameters parameters = new SSLParameters();
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
            socket.setSSLParameters(parameters);
            return socket;
        }

        public void send(String host, String line) throws IOException {
            try (SSLSocket socket = open(host)) {
                socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Expect({})
    public static class SocketOfAServiceGood {
        private final HostnameVerifier verifier = HttpsURLConnection.getDefaultHostnameVerifier();

        public InputStream read(SSLSocketFactory factory, String host) throws IOException {
            SSLSocket socket = (SSLSocket) factory.createSocket(host, 9000);
            socket.startHandshake();
            if (!verifier.verify(host, socket.getSession())) {
                socket.close();
                throw new SSLPeerUnverifiedException(host);
            }
            return socket.getInputStream();
        }
    }

    @Expect({})
    public static class SocketForSomebodyElseGood {
        public Socket open(SSLSocketFactory factory, String host) throws IOException {
            return factory.createSocket(host, 9000);
        }
    }

    @Expect(UNPROTECTED)
    public static class ReadByHttp {
        private static final String HOST = "prices.example.org";

        public InputStream read() throws IOException {
            return new URL("http://" + HOST + "/today.csv").openStream();
        }
    }

    @Expect(UNPROTECTED)
    public static class RequestByHttp {
        public HttpRequest request() {
            return HttpRequest.newBuilder(URI.create("http://prices.example.org")).GET().build();
        }
    }

    @Expect({})
    public static class ReadByHttpsGood {
        private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

        public InputStream read() throws IOException {
            URI schema = URI.create(SCHEMA);
            return schema.isAbsolute() ? new URL("https", "prices.example.org", "/today.csv").openStream() : URI.create("http://localhost:8080/x").toURL().openStream();
        }
    }

    @Expect(SWITCHED_OFF)
    public static class TrustByDate {
        static final class Dated implements X509TrustManager {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                throw new CertificateException("no clients");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                X509Certificate first = chain[0];
                try {
                    first.checkValidity();
                } catch (CertificateException e) {
                    throw new CertificateException("too old: " + first.getNotAfter(), e);
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }
    }

    @Expect(SWITCHED_OFF)
    public static class TrustLeftToSubclass {
        abstract static class Checked implements X509TrustManager {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                judge(chain);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                judge(chain);
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }

            protected abstract void judge(X509Certificate[] chain) throws CertificateException;
        }

        static final class Lenient extends Checked {
            @Override
            protected void judge(X509Certificate[] chain) {
                System.out.println(chain.length);
            }
        }
    }

    @Expect({})
    public static class TrustLeftToSubclassGood {
        abstract static class Checked implements X509TrustManager {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                judge(chain);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                judge(chain);
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }

            protected abstract void judge(X509Certificate[] chain) throws CertificateException;
        }

        static final class OfOneIssuer extends Checked {
            private final X509Certificate issuer;

            OfOneIssuer(X509Certificate issuer) {
                this.issuer = issuer;
            }

            @Override
            protected void judge(X509Certificate[] chain) throws CertificateException {
                try {
                    chain[0].verify(issuer.getPublicKey());
                } catch (java.security.GeneralSecurityException e) {
                    throw new CertificateException(e);
                }
            }
        }
    }

    @Expect(SWITCHED_OFF)
    public static class NameThatIsThere {
        public void prepare(HttpsURLConnection connection) {
            connection.setHostnameVerifier((host, session) -> host.length() > 0 && session.getProtocol().startsWith("TLS"));
        }
    }

    @Expect(SWITCHED_OFF)
    public static class NameComparedWithItself {
        static final class Same implements HostnameVerifier {
            @Override
            public boolean verify(String host, SSLSession session) {
                return host.equalsIgnoreCase(host);
            }
        }
    }

    @Expect(SWITCHED_OFF)
    public static class NameAfterFailure {
        public HostnameVerifier verifier() {
            return new HostnameVerifier() {
                @Override
                public boolean verify(String host, SSLSession session) {
                    try {
                        session.getPeerCertificates();
                    } catch (SSLPeerUnverifiedException e) {
                        System.err.println(host);
                        return true;
                    }
                    return true;
                }
            };
        }
    }

    @Expect({})
    public static class NameFromListGood {
        private final Set<String> partners;

        public NameFromListGood(Set<String> partners) {
            this.partners = partners;
        }

        public HostnameVerifier verifier() {
            return (host, session) -> partners.contains(host);
        }
    }
}
