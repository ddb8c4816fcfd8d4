package dev.roadbed.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import dev.roadbed.service.access.AccessRule;
import dev.roadbed.service.access.AccessTable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code roadbed.}, fixed at start. A misspelt key or a value out of range stops the start.
 *
 * @param transport {@code tls}; {@code plain-http} needs a reason in {@code roadbed.unsafe.plain-http-because}
 * @param tls key material and protocol
 * @param token whose tokens are believed
 * @param access who may call what, when no bean of type {@link AccessTable} says so
 * @param limits what a caller may cost
 * @param log what is kept out of the logs besides the built-in list
 * @param unsafe deviations from the defaults, each switched on by its reason
 */
@Validated
@ConfigurationProperties(prefix = "roadbed", ignoreUnknownFields = false)
public record ServiceProperties(
        @NotNull @Pattern(regexp = "tls|plain-http", message = "must be tls or plain-http")
        @DefaultValue("tls") String transport,
        @NotNull @Valid @DefaultValue Tls tls,
        @NotNull @Valid @DefaultValue Token token,
        @NotNull @Valid @DefaultValue Access access,
        @NotNull @Valid @DefaultValue Limits limits,
        @NotNull @Valid @DefaultValue Log log,
        @NotNull @Valid @DefaultValue Unsafe unsafe) {

    /**
     * Transport security; the values are those of BSI TR-02102-2.
     *
     * @param directory holds {@code tls.crt} and {@code tls.key}, the names of a Kubernetes TLS secret
     * @param protocols {@code TLSv1.3}; add {@code TLSv1.2} only for clients that cannot do better
     * @param groups key exchange groups, in the order of preference
     */
    public record Tls(
            @NotBlank @DefaultValue("/etc/service/tls") String directory,
            @NotEmpty @DefaultValue("TLSv1.3")
            Set<@Pattern(regexp = "TLSv1\\.[23]", message = "must be TLSv1.3 or TLSv1.2") String> protocols,
            @NotEmpty @DefaultValue({"secp256r1", "secp384r1", "secp521r1", "ffdhe3072", "ffdhe4096"})
            List<@Pattern(regexp = "secp(256|384|521)r1|ffdhe(3072|4096)", message = "is not an approved group")
                    String> groups) {
    }

    /**
     * Whose tokens are believed.
     *
     * @param issuer the issuer's address, https; plain http only on this very machine
     * @param audience the {@code aud} value that names this service
     * @param algorithms accepted signature algorithms
     * @param timeout how long to wait for the issuer's keys
     */
    public record Token(
            @NotNull(message = "is missing: set it to the address of your token issuer")
            @Pattern(regexp = "https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?",
                    message = "must begin with https://")
            String issuer,
            @NotBlank(message = "is missing: set it to the audience that names this service in tokens")
            String audience,
            @NotEmpty @DefaultValue({"ES256", "PS256"})
            Set<@Pattern(regexp = "[EP]S(256|384|512)", message = "is not an approved signature algorithm")
                    String> algorithms,
            @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30) @DefaultValue("3s") Duration timeout) {
    }

    /**
     * What a caller may cost.
     *
     * @param body the largest request body that is read
     * @param bodyTime how long a caller may take to send a body, however steadily it trickles
     */
    public record Limits(
            @NotNull @DefaultValue("64KB") DataSize body,
            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("10s") Duration bodyTime) {
    }

    /**
     * Who may call what.
     *
     * @param rules in the order in which they are tried; what no rule matches is denied
     */
    public record Access(@NotNull @DefaultValue List<@Valid Rule> rules) {

        /** Returns the rules as a table. */
        public AccessTable table() {
            return new AccessTable(rules.stream().map(Rule::toRule).toList());
        }

        /**
         * Makes sure that there is one place to read.
         *
         * @throws IllegalStateException if there are rules here and the table in use is another one
         */
        public void mustAgreeWith(AccessTable table) {
            if (!rules.isEmpty() && !table.equals(table())) {
                throw new IllegalStateException("There are two access tables, roadbed.access.rules and a bean of type "
                        + "AccessTable. Keep one of them.");
            }
        }
    }

    /**
     * One line of the access table.
     *
     * @param method the one HTTP method that is allowed
     * @param path a path pattern such as {@code /v1/notes/{id}}
     * @param roles the roles of which the caller needs at least one
     */
    public record Rule(
            @NotNull(message = "is missing") HttpMethod method,
            @NotBlank(message = "is missing") String path,
            @NotEmpty(message = "names no role; leave the rule out to deny the path")
            Set<@NotBlank String> roles) {

        AccessRule toRule() {
            return new AccessRule(method, path, roles);
        }
    }

    /**
     * What is kept out of the logs.
     *
     * @param redactedKeys names whose values are never logged, added to the built-in list
     */
    public record Log(@NotNull @DefaultValue Set<@NotBlank String> redactedKeys) {
    }

    /**
     * Deviations from the secure defaults. Each holds the reason for it, of at least 20 characters; without a reason
     * the deviation stays off.
     *
     * @param plainHttpBecause why {@code roadbed.transport} is {@code plain-http}
     * @param rs256Because why tokens signed with RS256 (RSA PKCS#1 v1.5) are accepted too
     */
    public record Unsafe(
            @Size(min = REASON_LENGTH, message = "must say why, in at least {min} characters") String plainHttpBecause,
            @Size(min = REASON_LENGTH, message = "must say why, in at least {min} characters") String rs256Because) {

        /** The shortest reason that is accepted, in characters. */
        public static final int REASON_LENGTH = 20;
    }
}
