package dev.roadbed.it.service;

import static dev.roadbed.it.service.Mutation.replaced;
import static dev.roadbed.it.service.Mutation.setting;
import static dev.roadbed.it.service.Mutation.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import dev.roadbed.it.archetype.GeneratedService;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * A generated service notices what people do to it: its own {@code verify} fails, and says which promise is broken.
 *
 * <p>Mutations whose evidence can be told apart share one run; those that hide others have one of their own.
 */
class MutationsIT {

    private static final String SOURCES = "src/main/java/com/acme/orders/";

    private static final String CONTROLLER = SOURCES + "note/NoteController.java";

    private static final String RULES = SOURCES + "AccessRules.java";

    private static final String MATRIX = "AccessMatrixTest.isTheApprovedOne";

    private static final String CONFIGURATION = "ConfigurationTest.isTheApprovedOne";

    private static final List<Mutation> TOLD_APART = List.of(
            replaced("a new endpoint below a path with a variable", CONTROLLER, "    @GetMapping(\"/{id}\")",
                    "    @GetMapping(\"/export\")\n    List<Note> export() {\n        return notes.all();\n    }\n\n"
                            + "    @GetMapping(\"/{id}\")", MATRIX, "GET /v1/notes/export 401 403 403 passes passes"),
            replaced("a weaker rule", RULES, "allow(POST, \"/v1/notes\", WRITER)",
                    "allow(POST, \"/v1/notes\", READER, WRITER)", MATRIX, "POST /v1/notes 401 403 403 passes passes"),
            replaced("a new role", RULES, "allow(GET, \"/v1/notes\", READER, WRITER)",
                    "allow(GET, \"/v1/notes\", READER, WRITER, \"auditor\")", MATRIX, "no-role auditor reader writer"),
            written("an endpoint that is open to everybody", SOURCES + "Open.java", """
                    package com.acme.orders;

                    import org.springframework.context.annotation.Bean;
                    import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                    import org.springframework.security.web.SecurityFilterChain;
                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    class Open {
                        @GetMapping("/v1/open")
                        String open() {
                            return "open";
                        }

                        @org.springframework.context.annotation.Configuration
                        static class Chain {
                            @Bean
                            SecurityFilterChain openChain(HttpSecurity http) {
                                return http.securityMatcher("/v1/open")
                                        .authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
                            }
                        }
                    }
                    """, MATRIX, "GET /v1/open passes passes passes passes passes"),
            written("a default user", SOURCES + "Admin.java", """
                    package com.acme.orders;

                    import org.springframework.context.annotation.Bean;
                    import org.springframework.context.annotation.Configuration;
                    import org.springframework.security.core.userdetails.User;
                    import org.springframework.security.core.userdetails.UserDetailsService;
                    import org.springframework.security.provisioning.InMemoryUserDetailsManager;

                    @Configuration
                    class Admin {
                        @Bean
                        UserDetailsService users() {
                            return new InMemoryUserDetailsManager(
                                    User.withUsername("admin").password("{noop}admin").roles("writer").build());
                        }
                    }
                    """, "AccessMatrixTest.hasNoUserOfItsOwn", "users"),
            replaced("no decision about one object", CONTROLLER,
                    "    @PreAuthorize(\"@notes.mayDelete(#id, authentication.name)\")\n", "",
                    "NoteApiTest.letsTheOwnerDeleteANoteAndNobodyElse", "403"),
            replaced("no validation", CONTROLLER, "@Valid @RequestBody", "@RequestBody",
                    "NoteApiTest.namesTheFieldThatIsNotValid", "title"),
            setting("TLS 1.2 without the property",
                    "spring.ssl.bundle.pem.service.options.enabled-protocols=TLSv1.3,TLSv1.2",
                    "TlsTest.speaksTls12OnlyWhenThePropertySaysSo", "false"),
            setting("RS256 accepted", "roadbed.unsafe.rs256-because=Everybody does it, so why not.",
                    "TokenTest.refusesOtherSignaturesOfTheSameIssuer", "401"),
            setting("an escape hatch", "# the one above", CONFIGURATION,
                    "escape hatches: tokens signed with RS256, because: Everybody does it, so why not."),
            setting("a key of Spring Boot 3", "server.error.include-message=always",
                    "ConfigurationTest.hasKnownKeysOnly", "server.error.include-message"),
            setting("a misspelt key", "server.ssl.bundel=service",
                    "ConfigurationTest.hasKnownKeysOnly", "server.ssl.bundel"),
            setting("details in errors", "spring.web.error.include-message=always", CONFIGURATION,
                    "application.properties spring.web.error.include-message: always"),
            setting("more endpoints of the actuator", "management.endpoints.web.exposure.include=*", CONFIGURATION,
                    "application.properties management.endpoints.web.exposure.include: *"),
            setting("management on the service's port", "management.server.port=${server.port}", CONFIGURATION,
                    "application.properties management.server.port: ${server.port}"),
            setting("details of health", "management.endpoint.health.show-components=always",
                    "AccessMatrixTest.showsHealthAndNothingElseOnTheManagementPort", "components"),
            setting("logs without redaction", "logging.structured.format.console=ecs",
                    "LogTest.showsNoSecretAndLosesNoEvent", ""),
            setting("bodies of any size", "roadbed.limits.body=100MB",
                    "LimitTest.readsABodyOfAtMost1MegabyteUnlessThatIsApproved", "100"),
            setting("headers of any size", "server.max-http-request-header-size=64KB",
                    "LimitTest.refusesHeadersThatAreTooLong", "400"),
            written("a profile with plain HTTP", "src/main/resources/application-mesh.yaml",
                    "roadbed:\n  transport: plain-http\n", CONFIGURATION,
                    "application-mesh.yaml roadbed.transport: plain-http"));

    private static final List<Mutation> NO_TLS = List.of(setting("plain HTTP without a reason",
            "roadbed.transport=plain-http", "TlsTest.*",
            "A port would speak plain HTTP without a reason"));

    @Test
    void mutationsThatCanBeToldApart() throws Exception {
        assertThat(TOLD_APART).hasSizeGreaterThanOrEqualTo(20);
        areCaught(TOLD_APART, "*Test");
    }

    /** The gate of the threat model sees it before a test could. */
    @Test
    void theMatrixIsDeleted() throws Exception {
        FixtureProject service = GeneratedService.uncommitted().delete("security/approved/rbac.txt").commit();

        MavenRun.in(service).args("validate").run().failed();

        assertThat(Findings.of(service)).containsExactly("RB-PROOF-005 docs/threat-model/0001-first-service.md:7");
    }

    /** The gate of cryptography sees it before a test could. */
    @Test
    void aSuiteThatIsNotApproved() throws Exception {
        String file = "src/main/resources/application.properties";
        FixtureProject service = GeneratedService.uncommitted().write(file,
                "spring.ssl.bundle.pem.service.options.ciphers=TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256\n").commit();

        MavenRun.in(service).args("process-classes").run().failed();

        assertThat(Findings.of(service)).containsExactly("RB-CRYPTO-002 " + file + ":1");
    }

    @Test
    void plainHttpWithoutAReason() throws Exception {
        areCaught(NO_TLS, "TlsTest");
    }

    private static void areCaught(List<Mutation> mutations, String tests) throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        for (Mutation mutation : mutations) {
            mutation.edit().apply(service);
        }
        MavenRun.in(service.commit()).args("verify", "-Dtest=" + tests).run().failed();
        Failures.mustHaveReports(service.root());
        Map<String, String> failures = Failures.of(service.root());
        SoftAssertions all = new SoftAssertions();
        for (Mutation mutation : mutations) {
            all.assertThat(messages(failures, mutation.test())).as("%s: %s", mutation.name(), mutation.test())
                    .anySatisfy(message -> assertThat(message).contains(mutation.evidence()));
        }
        all.assertAll();
    }

    /** The messages of a test, or of all tests of a class, {@code Class.*}. */
    private static List<String> messages(Map<String, String> failures, String test) {
        return failures.entrySet().stream().filter(failure -> test.endsWith(".*")
                ? failure.getKey().startsWith(test.substring(0, test.length() - 1)) : failure.getKey().equals(test))
                .map(Map.Entry::getValue).toList();
    }
}
