package dev.roadbed.service.test;

import dev.roadbed.service.test.local.LocalEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** Calls the running service as a client would: over TLS, trusting its certificate only. */
public final class Caller {

    private final Environment environment;

    private final HttpClient client = HttpClient.newBuilder().sslContext(LocalEnvironment.keys().trust()).build();

    Caller(Environment environment) {
        this.environment = environment;
    }

    /** Returns the port of the service itself. */
    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Returns the port for probes. */
    public int managementPort() {
        return environment.getRequiredProperty("local.management.port", Integer.class);
    }

    /** Sends a request without body to the service; no token when it is null. */
    public HttpResponse<String> send(String method, String path, String token) {
        return send(method, port(), path, token, BodyPublishers.noBody());
    }

    /** Sends JSON to the service. */
    public HttpResponse<String> post(String path, String token, String json) {
        return send("POST", port(), path, token, BodyPublishers.ofString(json));
    }

    /**
     * Sends these characters to the service, as they are, and returns the answer up to the end of the connection.
     *
     * @throws IOException if the connection breaks or nothing more comes for half a minute
     */
    public String raw(String request) throws IOException {
        try (Socket socket = LocalEnvironment.keys().trust().getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends a request to one of the ports. */
    public HttpResponse<String> send(String method, int port, String path, String token, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
