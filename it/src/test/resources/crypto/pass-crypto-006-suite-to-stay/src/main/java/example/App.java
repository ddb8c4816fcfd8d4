package example;

import javax.net.ssl.SSLParameters;

public final class App {

    private App() {}

    public static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setCipherSuites(new String[] {"TLS_AES_256_GCM_SHA384"});
        parameters.setProtocols(new String[] {"TLSv1.3"});
        return parameters;
    }
}
