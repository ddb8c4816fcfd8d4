package dev.roadbed.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.ServiceProperties;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** RS256 is accepted for a reason only. */
class AlgorithmsTest {

    private final Map<String, String> settings = new HashMap<>(Map.of("roadbed.transport", "tls"));

    @Test
    void leavesRs256Out() {
        assertThat(TokenAutoConfiguration.accepted(properties()))
                .containsExactly(SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);
    }

    @Test
    void acceptsRs256ForAReason() {
        settings.put("roadbed.unsafe.rs256-because", "Our issuer cannot do better before 2027.");
        assertThat(TokenAutoConfiguration.accepted(properties())).contains(SignatureAlgorithm.RS256);
    }

    private ServiceProperties properties() {
        return new Binder(new MapConfigurationPropertySource(settings)).bind("roadbed", ServiceProperties.class).get();
    }
}
