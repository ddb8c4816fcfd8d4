package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.local.LocalEnvironment;

import dev.roadbed.service.access.AccessTable;
import jakarta.servlet.Filter;
import dev.roadbed.service.access.AccessTable;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who gets through to which endpoint: each of them, for each role, decided by the real filter chain on really signed
 * tokens, with nothing behind it. The outcome is the approved one, {@code security/approved/rbac.txt}.
 */
@ServiceTest
public abstract class AccessMatrixTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter filterChain;

    @Autowired
    private AccessTable table;

    @Autowired
    private Caller caller;

    @Test
    void isTheApprovedOne() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("anonymous", null);
        tokens.put("no-role", LocalEnvironment.issuer().token());
        table.roles().forEach(role -> tokens.put(role, LocalEnvironment.issuer().token(role)));
        StringBuilder matrix = new StringBuilder("%-48s".formatted("endpoint"));
        tokens.keySet().forEach(role -> matrix.append(" %-12s".formatted(role)));
        for (String endpoint : Endpoints.of(context, endpointsOfFilters())) {
            matrix.append("%n%-48s".formatted(endpoint));
            for (String token : tokens.values()) {
                matrix.append(" %-12s".formatted(decision(endpoint, token)));
            }
        }
        Approved.verify("rbac.txt", matrix.toString());
    }

    /** Returns what the service's own filters answer, as {@code METHOD path}: no handler mapping knows it. */
    protected List<String> endpointsOfFilters() {
        return List.of();
    }

    private String decision(String endpoint, String token) throws ServletException, IOException {
        String[] methodAndPath = endpoint.split(" ");
        String path = methodAndPath[1].replaceAll("\\{[^}]*}|\\*+", "x");
        MockHttpServletRequest request = new MockHttpServletRequest(
                context.getServletContext(), methodAndPath[0], path);
        request.setServletPath(path);
        request.setSecure(true);
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain behind = new MockFilterChain();
        filterChain.doFilter(request, response, behind);
        return behind.getRequest() != null ? "passes" : String.valueOf(response.getStatus());
    }

    @Test
    void deniesWhatNobodyNamed() {
        String token = LocalEnvironment.issuer().token(table.roles().toArray(String[]::new));
        assertThat(caller.send("GET", "/nobody-named-this", token).statusCode()).isEqualTo(403);
        assertThat(caller.send("GET", "/nobody-named-this", null).statusCode()).isEqualTo(401);
        assertThat(caller.send("GET", "/error", token).statusCode()).isEqualTo(403);
        assertThat(caller.send("GET", "/login", token).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsNoSession() {
        for (String token : Arrays.asList(null, LocalEnvironment.issuer().token())) {
            assertThat(caller.send("POST", "/nobody-named-this", token).headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void showsHealthAndNothingElseOnTheManagementPort() {
        assertThat(caller.managementPort()).isNotEqualTo(caller.port());
        assertThat(onManagementPort("/actuator/health"))
                .startsWith("200").contains("\"status\":\"UP\"").doesNotContain("components", "details");
        assertThat(onManagementPort("/actuator/health/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
        assertThat(onManagementPort("/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/info", "/actuator/metrics",
        "/actuator/loggers", "/actuator/shutdown", "/error", "/"})
    void deniesTheRestOfTheManagementPort(String path) {
        assertThat(onManagementPort(path)).startsWith("401");
    }

    @Test
    void offersNoneOfItsOwnPathsOnTheManagementPort() {
        String token = LocalEnvironment.issuer().token(table.roles().toArray(String[]::new));
        assertThat(table.rules()).allSatisfy(rule -> assertThat(caller.send(rule.method().name(),
                caller.managementPort(), rule.path().replaceAll("\\{[^}]*}|\\*+", "x"), token, BodyPublishers.noBody())
                .statusCode()).isIn(403, 404));
    }

    @Test
    void claimsNothingThatItDoesNotDo() {
        String document = caller.send("GET", "/.well-known/oauth-protected-resource", null).body();
        assertThat(document).contains(LocalEnvironment.issuer().address())
                .doesNotContain("\"tls_client_certificate_bound_access_tokens\":true");
    }

    @Test
    void hasNoActuatorOnTheServicePort() {
        assertThat(caller.send("GET", "/actuator/health", null).statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoUserOfItsOwn() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
    }

    private String onManagementPort(String path) {
        var answer = caller.send("GET", caller.managementPort(), path, null, BodyPublishers.noBody());
        return answer.statusCode() + " " + answer.body();
    }
}
