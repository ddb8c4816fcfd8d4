package dev.roadbed.it.sigstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;

/**
 * The only way out for a client: leads those who want to go to Sigstore's TUF repository to ours, and nobody anywhere else. Whoever is
 * turned away is noted, so that a test can say that a signature went nowhere but here.
 */
final class NarrowProxy implements AutoCloseable {

    /** The one address that is written down in the client. */
    static final String TUF_HOST = "tuf-repo-cdn.sigstore.dev";

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final ExecutorService executor;
    private final int target;

    /** @param target the port that stands for the TUF repository */
    NarrowProxy(ExecutorService executor, int target) throws IOException {
        this.executor = executor;
        this.target = target;
        executor.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** First lines of the requests that were turned away. */
    Set<String> refused() {
        return new TreeSet<>(refused);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                executor.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = head(client.getInputStream()).lines().findFirst().orElse("");
            if (!request.startsWith("CONNECT " + TUF_HOST + ":443 ")) {
                refused.add(request);
                client.getOutputStream().write("HTTP/1.1 403 Forbidden\r\n\r\n".getBytes(US_ASCII));
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
                executor.execute(() -> pass(client, server));
                server.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // Either side hangs up when it has what it wanted.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    /** Byte by byte, because what follows the empty line belongs to the server. */
    private static String head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            text.append((char) read);
            if (text.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
