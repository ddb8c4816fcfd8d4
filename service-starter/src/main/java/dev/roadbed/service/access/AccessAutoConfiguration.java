package dev.roadbed.service.access;

import dev.roadbed.service.ServiceProperties;
import dev.roadbed.service.problem.ProblemAutoConfiguration;
import dev.roadbed.service.problem.SecurityProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The one filter chain, for both ports: the access table, health on the management port, and nothing else.
 *
 * <p>Method security is on for decisions about one object ({@code @PreAuthorize("…owner == authentication.name")}).
 * Decisions about paths belong into the access table, so that there is one place to read.
 */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        before = {OAuth2ResourceServerAutoConfiguration.class, OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ServiceProperties.class)
@EnableMethodSecurity
public class AccessAutoConfiguration {

    /** An API has no pages; should a browser show an answer as one, it may do nothing. */
    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    /** The table of the settings, unless the program has one of its own. */
    @Bean
    @ConditionalOnMissingBean
    AccessTable accessTable(ServiceProperties properties) {
        return properties.access().table();
    }

    /** Replaced by a bean of the same name; a bean of another name is asked in front of this one. */
    @Bean
    @ConditionalOnMissingBean(name = "accessFilterChain")
    SecurityFilterChain accessFilterChain(
            HttpSecurity http, AccessTable table, ServiceProperties properties, SecurityProblems problems) {
        properties.access().mustAgreeWith(table);
        http.authorizeHttpRequests(requests -> {
            // The error page is rendered in a second dispatch; without this line a 500 would reach the caller as 403.
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            // Matches on the management port only.
            requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
            for (AccessRule rule : table.rules()) {
                requests.requestMatchers(rule.method(), rule.path()).hasAnyRole(rule.roles().toArray(String[]::new));
            }
            requests.anyRequest().denyAll();
        });
        http.oauth2ResourceServer(server -> server
                .jwt(jwt -> { })
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                // Spring Security serves this document (RFC 9728) to everybody and cannot be told not to. It would
                // claim certificate-bound tokens, which nothing here checks.
                .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(document -> document
                        .tlsClientCertificateBoundAccessTokens(false)
                        .authorizationServer(properties.token().issuer()))));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(NO_CONTENT)));
        // Tokens in a header are the only way in: no session, no login page, no logout path, no remembered request.
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Cross-site request protection guards credentials that browsers send by themselves. A bearer token is not one,
        // and the protection would open a session for every caller without a token.
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        return http.build();
    }
}
