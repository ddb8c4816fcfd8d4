package example;

import javax.net.ssl.HttpsURLConnection;

public final class App {

    private App() {}

    public static void prepare(HttpsURLConnection connection) {
        connection.setHostnameVerifier((host, session) -> true);
    }
}
