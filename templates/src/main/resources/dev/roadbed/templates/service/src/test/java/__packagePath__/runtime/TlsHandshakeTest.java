package @@package@@.runtime;

import static @@package@@.runtime.ClientHello.AES_128_GCM;
import static @@package@@.runtime.ClientHello.AES_256_GCM;
import static @@package@@.runtime.ClientHello.CHACHA20_POLY1305;
import static @@package@@.runtime.ClientHello.ECDHE_ECDSA_AES_128_CBC;
import static @@package@@.runtime.ClientHello.ECDHE_ECDSA_AES_128_GCM;
import static @@package@@.runtime.ClientHello.FFDHE2048;
import static @@package@@.runtime.ClientHello.SECP256R1;
import static @@package@@.runtime.ClientHello.SECP384R1;
import static @@package@@.runtime.ClientHello.TLS_1_0;
import static @@package@@.runtime.ClientHello.TLS_1_1;
import static @@package@@.runtime.ClientHello.TLS_1_2;
import static @@package@@.runtime.ClientHello.TLS_1_3;
import static @@package@@.runtime.ClientHello.X25519;
import static @@package@@.runtime.ClientHello.X448;
import static org.assertj.core.api.Assertions.assertThat;

import @@package@@.local.LocalEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Both ports of the running service speak what BSI TR-02102-2 recommends, and nothing else. */
@Tag("T-1")
@ServiceTest
class TlsHandshakeTest {

    @Autowired
    private Caller caller;

    @Test
    void completesATls13Handshake() throws IOException {
        for (int port : List.of(caller.port(), caller.managementPort())) {
            try (SSLSocket socket = (SSLSocket) LocalEnvironment.keys().trust().getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), port)) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
                assertThat(socket.getSession().getCipherSuite()).isEqualTo("TLS_AES_256_GCM_SHA384");
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void accepts(ClientHello hello) throws IOException {
        assertThat(hello.isAcceptedBy(caller.port())).isTrue();
        assertThat(hello.isAcceptedBy(caller.managementPort())).isTrue();
    }

    static List<ClientHello> accepts() {
        return List.of(
                new ClientHello(TLS_1_3, SECP256R1, AES_128_GCM),
                new ClientHello(TLS_1_3, SECP384R1, AES_256_GCM));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(ClientHello hello) throws IOException {
        assertThat(hello.isAcceptedBy(caller.port())).isFalse();
        assertThat(hello.isAcceptedBy(caller.managementPort())).isFalse();
    }

    static List<ClientHello> refuses() {
        return List.of(
                new ClientHello(TLS_1_0, SECP256R1, ECDHE_ECDSA_AES_128_CBC),
                new ClientHello(TLS_1_1, SECP256R1, ECDHE_ECDSA_AES_128_CBC),
                new ClientHello(TLS_1_2, SECP256R1, ECDHE_ECDSA_AES_128_GCM),
                new ClientHello(TLS_1_3, SECP256R1, CHACHA20_POLY1305),
                new ClientHello(TLS_1_3, X25519, AES_128_GCM),
                new ClientHello(TLS_1_3, X448, AES_128_GCM),
                new ClientHello(TLS_1_3, FFDHE2048, AES_128_GCM));
    }
}
