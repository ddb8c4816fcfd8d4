package @@package@@.runtime.token;

import @@package@@.runtime.ServiceProperties;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.client.RestTemplate;

/**
 * Pins the signature algorithms of tokens and bounds the wait for the issuer's keys.
 *
 * <p>Spring Boot ignores its own {@code jws-algorithms} when only {@code issuer-uri} is set: it then accepts whatever
 * the issuer's key set offers. The customizer is the one place that holds in either case.
 */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TokenConfiguration.class);

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer pinnedAlgorithms(ServiceProperties properties) {
        Set<SignatureAlgorithm> accepted = accepted(properties);
        if (accepted.contains(SignatureAlgorithm.RS256)) {
            LOG.warn("Tokens signed with RS256 are accepted, because: {}", properties.unsafe().rs256Because());
        }
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
