package example;

import javax.net.ssl.HttpsURLConnection;

public final class App {

    private App() {}

    public static void prepare(HttpsURLConnection connection, String expected) {
        connection.setHostnameVerifier((host, session) -> expected.equals(host) && expected.equals(session.getPeerHost()));
    }
}
