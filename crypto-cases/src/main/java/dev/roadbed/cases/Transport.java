package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_DECIDED;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.SWITCHED_OFF;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** TLS, trust, host names, key stores and the platform's own switches. */
public final class Transport {

    private Transport() {}

    @Expect(FORBIDDEN)
    public static class ContextSsl {
        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("SSL");
            context.init(null, null, null);
            return context;
        }
    }

    @Expect(FORBIDDEN)
    public static class ContextOldVersion {
        private static final String VERSION = "1.1";

        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLSv" + VERSION);
            context.init(null, null, null);
            return context;
        }
    }

    @Expect({})
    public static class ContextTls {
        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        }
    }

    @Expect({})
    public static class ContextThirteen {
        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, null, null);
            return context;
        }
    }

    @Expect(FORBIDDEN)
    public static class ProtocolsOfSocket {
        public void prepare(SSLSocket socket) {
            socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.2"});
        }
    }

    @Expect({})
    public static class ProtocolsOfSocketGood {
        public void prepare(SSLSocket socket) {
            socket.setEnabledProtocols(new String[] {"TLSv1.3"});
        }
    }

    @Expect(FORBIDDEN)
    public static class ProtocolsOfServerFromList {
        private static final List<String> PROTOCOLS = List.of("TLSv1.3", "SSLv3");

        public void prepare(SSLServerSocket socket) {
            socket.setEnabledProtocols(PROTOCOLS.toArray(new String[0]));
        }
    }

    @Expect(FORBIDDEN)
    public static class ProtocolsOfEngine {
        public void prepare(SSLEngine engine) {
            String[] protocols = new String[2];
            protocols[0] = "TLSv1.3";
            protocols[1] = "TLSv1.1";
            engine.setEnabledProtocols(protocols);
        }
    }

    @Expect(FORBIDDEN)
    public static class ProtocolsOfParameters {
        public SSLParameters parameters() {
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols("SSLv2Hello,TLSv1.2".split(","));
            return parameters;
        }
    }

    @Expect(FORBIDDEN)
    public static class SuitesOfSocket {
        public void prepare(SSLSocket socket) {
            socket.setEnabledCipherSuites(new String[] {"TLS_AES_128_GCM_SHA256", "SSL_RSA_WITH_RC4_128_MD5"});
        }
    }

    @Expect(FORBIDDEN)
    public static class SuitesWithoutAuthentication {
        public void prepare(SSLEngine engine) {
            engine.setEnabledCipherSuites(new String[] {"TLS_ECDH_anon_WITH_AES_128_CBC_SHA"});
        }
    }

    @Expect({})
    public static class SuitesGood {
        public void prepare(SSLEngine engine) {
            engine.setEnabledCipherSuites(new String[] {"TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"});
        }
    }

    @Expect(NOT_LISTED)
    public static class SuitesNotListed {
        public SSLParameters parameters() {
            SSLParameters parameters = new SSLParameters();
            parameters.setCipherSuites(new String[] {"TLS_CHACHA20_POLY1305_SHA256"});
            return parameters;
        }
    }

    @Expect(NOT_DECIDED)
    public static class SuitesFromCaller {
        public void prepare(SSLSocket socket, String[] suites) {
            socket.setEnabledCipherSuites(suites);
        }
    }

    @Expect(SWITCHED_OFF)
    public static class TrustAll {
        static final class Trusting implements X509TrustManager {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }

        public SSLContext context() throws GeneralSecurityException {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context;
        }
    }

    @Expect(SWITCHED_OFF)
    public static class TrustAllAnonymous {
        public SSLContext context() throws GeneralSecurityException {
            TrustManager[] managers = {new X509ExtendedTrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return null;
                }
            }};
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context;
        }
    }

    @Expect(SWITCHED_OFF)
    public static class TrustSwallows {
        static final class Swallowing implements X509TrustManager {
            private final X509TrustManager real;

            Swallowing(X509TrustManager real) {
                this.real = real;
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                real.checkClientTrusted(chain, type);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                try {
                    real.checkServerTrusted(chain, type);
                } catch (CertificateException e) {
                    System.err.println("ignored: " + e.getMessage());
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return real.getAcceptedIssuers();
            }
        }

        public TrustManager wrap(X509TrustManager real) {
            return new Swallowing(real);
        }
    }

    @Expect({})
    public static class TrustDelegates {
        static final class Pinning implements X509TrustManager {
            private final X509TrustManager real;
            private final byte[] pin;

            Pinning(X509TrustManager real, byte[] pin) {
                this.real = real;
                this.pin = pin;
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                real.checkClientTrusted(chain, type);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                real.checkServerTrusted(chain, type);
                if (!Arrays.equals(chain[0].getPublicKey().getEncoded(), pin)) {
                    throw new CertificateException("another key");
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return real.getAcceptedIssuers();
            }
        }

        public TrustManager wrap(X509TrustManager real, byte[] pin) {
            return new Pinning(real, pin);
        }
    }

    @Expect({})
    public static class TrustOfOwnStore {
        public SSLContext context(KeyStore store) throws GeneralSecurityException {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        }
    }

    @Expect({})
    public static class TrustRefusesClients {
        static final class ServersOnly implements X509TrustManager {
            private final X509TrustManager real;

            ServersOnly(X509TrustManager real) {
                this.real = real;
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                throw new CertificateException("no clients");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                real.checkServerTrusted(chain, type);
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return real.getAcceptedIssuers();
            }
        }

        public TrustManager wrap(X509TrustManager real) {
            return new ServersOnly(real);
        }
    }

    @Expect(SWITCHED_OFF)
    public static class AnyHostByLambda {
        public void prepare(HttpsURLConnection connection) {
            connection.setHostnameVerifier((host, session) -> true);
        }
    }

    @Expect(SWITCHED_OFF)
    public static class AnyHostByClass {
        static final class Any implements HostnameVerifier {
            @Override
            public boolean verify(String host, SSLSession session) {
                return true;
            }
        }

        public void prepare() {
            HttpsURLConnection.setDefaultHostnameVerifier(new Any());
        }
    }

    @Expect(SWITCHED_OFF)
    public static class AnyHostAfterLogging {
        public HostnameVerifier verifier() {
            return (host, session) -> {
                System.out.println("connects to " + host);
                return true;
            };
        }
    }

    @Expect(SWITCHED_OFF)
    public static class AnyHostByMethodReference {
        private static boolean yes(String host, SSLSession session) {
            return true;
        }

        public void prepare(HttpsURLConnection connection) {
            connection.setHostnameVerifier(AnyHostByMethodReference::yes);
        }
    }

    @Expect({})
    public static class HostCompared {
        public HostnameVerifier verifier(String expected) {
            return (host, session) -> host.equals(expected) && session.getPeerHost().equals(expected);
        }
    }

    @Expect({})
    public static class HostDelegated {
        public void prepare(HttpsURLConnection connection) {
            HostnameVerifier real = HttpsURLConnection.getDefaultHostnameVerifier();
            connection.setHostnameVerifier((host, session) -> real.verify(host, session));
        }
    }

    @Expect(SWITCHED_OFF)
    public static class EndpointEmpty {
        public void prepare(SSLSocket socket) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("");
            socket.setSSLParameters(parameters);
        }
    }

    @Expect(SWITCHED_OFF)
    public static class EndpointNull {
        public void prepare(SSLEngine engine) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(null);
            engine.setSSLParameters(parameters);
        }
    }

    @Expect({})
    public static class EndpointHttps {
        public void prepare(SSLEngine engine) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
        }
    }

    @Expect(SWITCHED_OFF)
    public static class DisabledAlgorithmsCleared {
        static {
            Security.setProperty("jdk.tls.disabledAlgorithms", "");
        }

        public void touch() {}
    }

    @Expect(SWITCHED_OFF)
    public static class CertificatePathAlgorithmsCleared {
        private static final String PREFIX = "jdk.certpath";

        public void prepare() {
            Security.setProperty(PREFIX + ".disabledAlgorithms", "MD2");
        }
    }

    @Expect(SWITCHED_OFF)
    public static class HostNameSwitchOfHttpClient {
        public void prepare() {
            System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        }
    }

    @Expect({})
    public static class NameCache {
        public void prepare() {
            Security.setProperty("networkaddress.cache.ttl", "30");
        }
    }

    @Expect({})
    public static class OtherSystemProperty {
        public void prepare() {
            System.setProperty("java.awt.headless", "true");
        }
    }

    @Expect(NOT_LISTED)
    public static class OldKeyStore {
        public KeyStore open(java.io.InputStream in, char[] password) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(in, password);
            return store;
        }
    }

    @Expect({})
    public static class DefaultKeyStore {
        public KeyStore open(java.io.InputStream in, char[] password) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(in, password);
            return store;
        }
    }

    @Expect({})
    public static class CurrentKeyStore {
        public KeyStore open(java.io.InputStream in, char[] password) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance("pkcs12");
            store.load(in, password);
            return store;
        }
    }

    @Expect(SWITCHED_OFF)
    public static class OnlyLooksAtDays {
        public static class Manager implements X509TrustManager {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                chain[0].checkValidity();
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                for (X509Certificate certificate : chain) {
                    certificate.checkValidity();
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }
    }

    @Expect({})
    public static class LooksAtDaysAndAtThePinGood {
        public static class Manager implements X509TrustManager {
            private final java.security.PublicKey pin;

            public Manager(java.security.PublicKey pin) {
                this.pin = pin;
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                throw new CertificateException("no clients");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                chain[0].checkValidity();
                if (!chain[0].getPublicKey().equals(pin)) {
                    throw new CertificateException("another key");
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }
    }

    @Expect({})
    public static class LooksAtDaysAndAtAListGood {
        public static class Manager implements X509TrustManager {
            private final List<X509Certificate> known;

            public Manager(List<X509Certificate> known) {
                this.known = known;
            }

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                throw new CertificateException("no clients");
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                chain[0].checkValidity();
                if (!known.contains(chain[0])) {
                    throw new CertificateException("not known");
                }
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }
    }

    @Expect(SWITCHED_OFF)
    public static class AnySessionWillDo {
        public static class Verifier implements HostnameVerifier {
            @Override
            public boolean verify(String name, SSLSession session) {
                return session != null && session.isValid();
            }
        }
    }

    @Expect({})
    public static class NoSessionWillDoGood {
        public static class Verifier implements HostnameVerifier {
            @Override
            public boolean verify(String name, SSLSession session) {
                return false;
            }
        }
    }

    @Expect(SWITCHED_OFF)
    public static class RevocationNotAsked {
        public PKIXParameters parameters(KeyStore store, boolean asked) throws GeneralSecurityException {
            PKIXParameters parameters = new PKIXParameters(store);
            boolean ask = false;
            parameters.setRevocationEnabled(ask);
            return parameters;
        }
    }

    @Expect({})
    public static class RevocationAskedGood {
        public PKIXParameters parameters(KeyStore store, boolean asked) throws GeneralSecurityException {
            PKIXParameters parameters = new PKIXParameters(store);
            boolean ask = true;
            parameters.setRevocationEnabled(ask);
            return parameters;
        }
    }

    @Expect({})
    public static class RevocationFromOutsideGood {
        public PKIXParameters parameters(KeyStore store, boolean asked) throws GeneralSecurityException {
            PKIXParameters parameters = new PKIXParameters(store);
            boolean ask = asked;
            parameters.setRevocationEnabled(ask);
            return parameters;
        }
    }
}
