package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** All services but one behind one HTTPS port: each is a path and what it answers. */
final class HttpsServices implements AutoCloseable {

    static final String TOKEN = "/token";
    static final String LOG = "/api/v1/log/entries";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** What a service answers to the body of a request. */
    @FunctionalInterface
    interface Service {
        byte[] answer(byte[] body) throws GeneralSecurityException, IOException;
    }

    private final HttpsServer server;
    private final String bearer;
    private final Map<String, Service> services = new ConcurrentHashMap<>();

    /** @param bearer what a job shows to be given its token */
    HttpsServices(SSLContext tls, Executor executor, String bearer) throws IOException {
        this.bearer = bearer;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void add(String path, Service service) {
        services.put(path, service);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Clients put a slash too many between base and path.
            String path = exchange.getRequestURI().getPath().replaceAll("/+", "/");
            byte[] body = exchange.getRequestBody().readAllBytes();
            Service service = services.get(path);
            if (service == null) {
                send(exchange, NOT_FOUND, new byte[0]);
            } else if (path.equals(TOKEN) && !("Bearer " + bearer).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, FORBIDDEN, new byte[0]);
            } else {
                answer(exchange, path, service, body);
            }
        }
    }

    private static void answer(HttpExchange exchange, String path, Service service, byte[] body) throws IOException {
        byte[] answer;
        try {
            answer = service.answer(body);
        } catch (SecurityException | GeneralSecurityException e) {
            send(exchange, BAD_REQUEST, e.toString().getBytes(UTF_8));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Location", path);
        send(exchange, path.equals(LOG) ? CREATED : OK, answer);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
