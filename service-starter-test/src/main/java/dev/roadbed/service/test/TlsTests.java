package dev.roadbed.service.test;

import static dev.roadbed.service.test.ClientHello.SSL_3_0;
import static dev.roadbed.service.test.ClientHello.TLS_1_0;
import static dev.roadbed.service.test.ClientHello.TLS_1_1;
import static dev.roadbed.service.test.ClientHello.TLS_1_2;
import static dev.roadbed.service.test.ClientHello.TLS_1_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.ServiceProperties;
import dev.roadbed.service.test.local.LocalEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Both ports of the running service speak what BSI TR-02102-2 recommends, and nothing else: each protocol, cipher suite
 * and group is offered alone by a client.
 */
@ServiceTest
public abstract class TlsTests {

    private static final int SECP256R1 = 0x0017;

    private static final int AES_128_GCM = 0x1301;

    @Autowired
    private Caller caller;

    @Autowired
    private ServiceProperties properties;

    @Test
    void completesATls13Handshake() throws IOException {
        for (int port : ports()) {
            try (SSLSocket socket = (SSLSocket) LocalEnvironment.keys().trust().getSocketFactory()
                    .createSocket(InetAddress.getLoopbackAddress(), port)) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
                assertThat(socket.getSession().getCipherSuite()).isEqualTo("TLS_AES_256_GCM_SHA384");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SSL_3_0, TLS_1_0, TLS_1_1})
    void refusesProtocolsOfThePast(int protocol) throws IOException {
        // AES with CBC, the strongest that these protocols have.
        assertThat(accepted(protocol, Map.of("ECDHE-ECDSA-AES128-SHA", 0xc009, "ECDHE-RSA-AES128-SHA", 0xc013,
                "AES128-SHA", 0x002f, "3DES", 0x000a), SECP256R1)).isEmpty();
    }

    @Test
    void speaksTls12OnlyWhenThePropertySaysSo() throws IOException {
        boolean configured = properties.tls().protocols().contains("TLSv1.2");
        assertThat(new ClientHello(TLS_1_2, SECP256R1, 0xc02b).isAcceptedBy(caller.port())).isEqualTo(configured);
        assertThat(new ClientHello(TLS_1_2, SECP256R1, 0xc02b).isAcceptedBy(caller.managementPort()))
                .isEqualTo(configured);
    }

    @Test
    void refusesWeakSuitesOfTls12() throws IOException {
        Map<String, Integer> suites = new LinkedHashMap<>(Map.of(
                "NULL-SHA256", 0x003b, "AES128-SHA", 0x002f, "AES128-GCM (RSA key exchange)", 0x009c, "RC4", 0x0005,
                "3DES", 0x000a, "ECDHE-ECDSA-AES128-SHA", 0xc009, "ECDHE-ECDSA-AES128-SHA256", 0xc023,
                "ECDHE-ECDSA-CHACHA20", 0xcca9, "DHE-RSA-AES128-SHA", 0x0033));
        suites.putAll(Map.of("ECDH_anon-AES128", 0xc018, "DH_anon-AES128-GCM", 0x00a6, "EXPORT-RC4", 0x0003,
                "ECDHE-ECDSA-CAMELLIA128", 0xc072, "ECDHE-ECDSA-AES128-CCM8", 0xc0ae, "PSK-AES128-GCM", 0x00a8));
        assertThat(accepted(TLS_1_2, suites, SECP256R1)).isEmpty();
    }

    @Test
    void speaksTheApprovedSuitesOfTls13() throws IOException {
        assertThat(accepted(TLS_1_3, Map.of("AES_128_GCM", 0x1301, "AES_256_GCM", 0x1302, "CHACHA20_POLY1305", 0x1303,
                "AES_128_CCM", 0x1304, "AES_128_CCM_8", 0x1305), SECP256R1))
                .containsOnlyKeys("AES_128_GCM", "AES_256_GCM");
    }

    @Test
    void agreesOnApprovedGroupsOnly() throws IOException {
        Map<String, Integer> groups = new LinkedHashMap<>(Map.of(
                "secp256r1", 0x0017, "secp384r1", 0x0018, "secp521r1", 0x0019, "ffdhe3072", 0x0101,
                "ffdhe4096", 0x0102, "x25519", 0x001d, "x448", 0x001e, "ffdhe2048", 0x0100));
        groups.putAll(Map.of("secp224r1", 0x0015, "secp256k1", 0x0016, "sect283r1", 0x000a, "ffdhe6144", 0x0103,
                "ffdhe8192", 0x0104, "X25519MLKEM768", 0x11ec, "X25519Kyber768", 0x6399));
        for (int port : ports()) {
            Map<String, Integer> accepted = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> group : groups.entrySet()) {
                if (new ClientHello(TLS_1_3, group.getValue(), AES_128_GCM).isAcceptedBy(port)) {
                    accepted.put(group.getKey(), group.getValue());
                }
            }
            assertThat(accepted).as("groups on port %d", port)
                    .containsOnlyKeys(properties.tls().groups().toArray(String[]::new));
        }
    }

    /** Returns those suites of which one of the ports accepts each when it is offered alone. */
    private Map<String, Integer> accepted(int protocol, Map<String, Integer> suites, int group) throws IOException {
        Map<String, Integer> accepted = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> suite : suites.entrySet()) {
            for (int port : ports()) {
                if (new ClientHello(protocol, group, suite.getValue()).isAcceptedBy(port)) {
                    accepted.put(suite.getKey(), suite.getValue());
                }
            }
        }
        return accepted;
    }

    private List<Integer> ports() {
        return List.of(caller.port(), caller.managementPort());
    }
}
