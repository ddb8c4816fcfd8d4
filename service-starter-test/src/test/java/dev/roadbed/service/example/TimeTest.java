package dev.roadbed.service.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.roadbed.service.test.local.LocalEnvironment;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Slow callers, slow issuers and slow requests. Each would wait for minutes if the bound were not there. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(25)
class TimeTest {

    private final HttpClient client = HttpClient.newBuilder().sslContext(LocalEnvironment.keys().trust()).build();

    @Test
    void aBodyThatTricklesIsRefused() throws Exception {
        try (Running service = Running.with("roadbed.limits.body-time=500ms");
                Socket socket = LocalEnvironment.keys().trust().getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream request = socket.getOutputStream();
            request.write(("POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                    + "Connection: close\r\nAuthorization: Bearer " + LocalEnvironment.issuer().token("writer")
                    + "\r\nContent-Length: 60000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            Thread trickle = new Thread(() -> trickle(request));
            trickle.start();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 408");
        }
    }

    private static void trickle(OutputStream request) {
        try {
            for (int i = 0; i < 60_000; i++) {
                request.write('x');
                request.flush();
                Thread.sleep(50);
            }
        } catch (SocketException e) {
            // What this is for: the service has hung up.
            return;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIssuerThatDoesNotAnswerIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Running service = Running.with("roadbed.token.timeout=200ms",
                        "roadbed.token.issuer=http://127.0.0.1:" + silent.getLocalPort())) {
            String token = LocalEnvironment.issuer().token(JWSAlgorithm.ES256,
                    claims -> claims.issuer("http://127.0.0.1:" + silent.getLocalPort()));
            assertThat(get(service, "/v1/things", token).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void aRequestInFlightIsFinishedBeforeTheEnd(CapturedOutput output) throws Exception {
        Running service = Running.with("roadbed.unsafe.rs256-because=This test looks at the line about hatches.");
        String token = LocalEnvironment.issuer().token("reader");
        CompletableFuture<HttpResponse<String>> inFlight = client.sendAsync(request(service, "/v1/slow", token),
                BodyHandlers.ofString());
        Things.ARRIVED.await();
        CompletableFuture<Void> end = CompletableFuture.runAsync(service::close);
        while (!output.getOut().contains("Commencing graceful shutdown")) {
            Thread.sleep(20);
        }
        Things.GO_ON.countDown();
        assertThat(inFlight.get().body()).isEqualTo("done");
        end.get();
        assertThat(output)
                .contains("Escape hatches: tokens signed with RS256, because: This test looks at the line about hatches.");
    }

    private HttpResponse<String> get(Running service, String path, String token) throws Exception {
        return client.send(request(service, path, token), BodyHandlers.ofString());
    }

    private static HttpRequest request(Running service, String path, String token) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + path))
                .header("Authorization", "Bearer " + token).build();
    }
}
