package dev.roadbed.service.test.local;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * What a deployment would bring: key material and a token issuer, both thrown away afterwards. There is one of them per
 * process, so that all tests share one running service.
 */
public final class LocalEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final LocalKeyMaterial KEYS = LocalKeyMaterial.create(Path.of("target", "local"));

    private static final LocalIssuer ISSUER = LocalIssuer.start();

    public static LocalKeyMaterial keys() {
        return KEYS;
    }

    public static LocalIssuer issuer() {
        return ISSUER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("local", Map.of(
                "roadbed.tls.directory", KEYS.certificate().getParent().toString(),
                "roadbed.token.issuer", ISSUER.address(),
                "roadbed.token.audience", LocalIssuer.AUDIENCE)));
    }
}
