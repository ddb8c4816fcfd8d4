package dev.roadbed.service.token;

import dev.roadbed.service.ServiceProperties;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.client.RestTemplate;

/**
 * Pins the signature algorithms of tokens and bounds the wait for the issuer's keys.
 *
 * <p>Spring Boot ignores its own {@code jws-algorithms} when only {@code issuer-uri} is set: it then accepts whatever
 * the issuer's key set offers. The customizer is the one place that holds in either case.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(ServiceProperties.class)
public class TokenAutoConfiguration {

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer pinnedAlgorithms(ServiceProperties properties) {
        Set<SignatureAlgorithm> accepted = accepted(properties);
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(properties.token().timeout());
        requests.setReadTimeout(properties.token().timeout());
        RestTemplate client = new RestTemplate(requests);
        return builder -> builder
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(accepted);
                })
                .restOperations(client);
    }

    /** Returns the configured algorithms, and RS256 if there is a reason for it. */
    static Set<SignatureAlgorithm> accepted(ServiceProperties properties) {
        Set<SignatureAlgorithm> accepted = new LinkedHashSet<>();
        properties.token().algorithms().forEach(name -> accepted.add(SignatureAlgorithm.valueOf(name)));
        if (properties.unsafe().rs256Because() != null) {
            accepted.add(SignatureAlgorithm.RS256);
        }
        return accepted;
    }
}
