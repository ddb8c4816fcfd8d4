package dev.roadbed.it.central;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The publishing API of Maven Central's Portal, as far as its Maven plugin uses it (central.sonatype.org, "Publisher API"): it takes a
 * bundle, looks at it as Central does, and says whether it is valid. Nothing is published, for that a person does.
 */
public final class Portal implements AutoCloseable {

    private static final String UPLOAD = "/api/v1/publisher/upload";
    private static final String STATUS = "/api/v1/publisher/status";
    private static final String DEPLOYMENT = "28570f16-da32-4c14-bd2e-c1acc0782365";

    private final String token;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Bundle bundle;

    private Portal(String user, String password) throws IOException {
        token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts it on a free port. It lets in whoever has this token, whose halves are called user and password. */
    public static Portal start(String user, String password) throws IOException {
        return new Portal(user, password);
    }

    /** What the plugin calls {@code centralBaseUrl}. */
    public String address() {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    }

    /** What was uploaded. */
    public Bundle bundle() {
        if (bundle == null) {
            throw new IllegalStateException("nothing was uploaded; requests: " + requests);
        }
        return bundle;
    }

    /** Method, path and query of each request, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = exchange.getRequestBody().readAllBytes();
            // The word before the token is the plugin's affair: it was UserToken, and Bearer in the documentation.
            if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).endsWith(" " + token)) {
                send(exchange, 401, "");
            } else if (exchange.getRequestURI().getPath().equals(UPLOAD)) {
                bundle = Bundle.read(file(body, exchange.getRequestHeaders().getFirst("Content-Type")));
                send(exchange, 201, DEPLOYMENT);
            } else if (exchange.getRequestURI().getPath().equals(STATUS)) {
                send(exchange, 200, status());
            } else {
                send(exchange, 404, "");
            }
        }
    }

    private String status() throws IOException {
        List<String> problems = bundle().problems();
        return "{\"deploymentId\": \"%s\", \"deploymentName\": \"x\", \"deploymentState\": \"%s\", \"purls\": [], \"errors\": {%s}}".formatted(
                DEPLOYMENT, problems.isEmpty() ? "VALIDATED" : "FAILED",
                problems.isEmpty() ? "" : problems.stream().map(problem -> "\"" + problem + "\"").collect(Collectors.joining(", ", "\"bundle\": [", "]")));
    }

    /** The only part of a form (RFC 7578). */
    private static byte[] file(byte[] body, String contentType) {
        String boundary = contentType.replaceAll(".*boundary=\"?([^\";]+).*", "$1");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n") + 4;
        return text.substring(start, text.indexOf("\r\n--" + boundary, start)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
