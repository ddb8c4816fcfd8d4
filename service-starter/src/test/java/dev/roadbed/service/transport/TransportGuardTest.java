package dev.roadbed.service.transport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** No way around TLS without a reason, on neither port. */
class TransportGuardTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("server.ssl.bundle", "service")
            .withProperty("management.server.ssl.bundle", "service");

    @Test
    void letsTlsOnBothPortsPass() {
        assertThatCode(() -> TransportGuard.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.bundle=", "server.ssl.enabled=false",
        "management.server.ssl.bundle=", "management.server.ssl.enabled=false"})
    void refusesPlainHttpOnEitherPort(String setting) {
        environment.setProperty(setting.split("=")[0], setting.substring(setting.indexOf('=') + 1));
        assertThatThrownBy(() -> TransportGuard.check(environment)).isInstanceOf(UnsafeTransportException.class);

        environment.setProperty("roadbed.unsafe.plain-http-because", "because   \t     I can");
        assertThatThrownBy(() -> TransportGuard.check(environment)).isInstanceOf(UnsafeTransportException.class);

        environment.setProperty("roadbed.unsafe.plain-http-because", "The mesh's sidecar does TLS for this pod.");
        assertThatCode(() -> TransportGuard.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void letsManagementHaveAPortOfItsOwn() {
        environment.setProperty("server.port", "8443");
        environment.setProperty("management.server.port", "9443");
        assertThatCode(() -> TransportGuard.checkPorts(environment)).doesNotThrowAnyException();
        environment.setProperty("server.port", "0");
        environment.setProperty("management.server.port", "0");
        assertThatCode(() -> TransportGuard.checkPorts(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8443"})
    void refusesManagementOnThePortOfTheService(String port) {
        environment.setProperty("server.port", "8443");
        environment.setProperty("management.server.port", port);
        assertThatThrownBy(() -> TransportGuard.checkPorts(environment)).isInstanceOf(UnsafeTransportException.class);
    }
}
