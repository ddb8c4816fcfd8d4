package example;

import javax.net.ssl.SSLParameters;

public final class App {

    private App() {}

    public static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setCipherSuites(new String[] {"TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256"});
        parameters.setProtocols(new String[] {"TLSv1"});
        return parameters;
    }
}
