package @@package@@.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;

import @@package@@.runtime.ServiceProperties;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** RS256 is accepted for a reason only. */
@Tag("T-2")
class AlgorithmsTest {

    private final Map<String, String> settings = new HashMap<>(Map.of("service.transport", "tls"));

    @Test
    void leavesRs256Out() {
        assertThat(TokenConfiguration.accepted(properties()))
                .containsExactly(SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);
    }

    @Test
    void acceptsRs256ForAReason() {
        settings.put("service.unsafe.rs256-because", "Our issuer cannot do better before 2027.");
        assertThat(TokenConfiguration.accepted(properties())).contains(SignatureAlgorithm.RS256);
    }

    private ServiceProperties properties() {
        return new Binder(new MapConfigurationPropertySource(settings)).bind("service", ServiceProperties.class).get();
    }
}
