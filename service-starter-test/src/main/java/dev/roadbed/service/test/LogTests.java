package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.service.test.local.LocalEnvironment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running service writes to standard output: a canary in every place where a secret could hide. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
public abstract class LogTests {

    private static final Logger LOG = LoggerFactory.getLogger("canary");

    private static final String CANARY = "c4n4ry";

    // Apart from its dashes, lest secret scanners take this file for a key.
    private static final String KEY = "EC PRIVATE KEY";

    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Autowired
    private Caller caller;

    @Test
    void showsNoSecretAndLosesNoEvent(CapturedOutput output) {
        List<Runnable> events = events();
        events.forEach(Runnable::run);

        List<String> lines = linesOfThisTest(output);
        assertThat(lines).hasSameSizeAs(events).noneMatch(line -> line.contains(CANARY));
        assertThat(lines).allSatisfy(line -> assertThat(line).contains("slot "));
    }

    private static List<Runnable> events() {
        Map<String, Object> nested = Map.of("user", Map.of("name", "ann", "api_key", CANARY));
        return List.of(
                () -> LOG.info("slot message: password={}, user={}", CANARY, "ann"),
                () -> LOG.info("slot quoted: {\"client_secret\": \"x\\\"{}\", \"a\": 1}", CANARY),
                () -> LOG.info("slot escaped: {}", "{\\\"password\\\":\\\"" + CANARY + "\\\"}"),
                () -> LOG.info("slot object: {}", new Login("ann", CANARY)),
                () -> LOG.info("slot list: tokens=[a, {}]", CANARY),
                () -> LOG.info("slot xml: <password>{}</password>", CANARY),
                () -> LOG.info("slot url: jdbc:postgresql://ann:{}@db/x?password={}&a=1", CANARY, CANARY),
                () -> LOG.info("slot header: Authorization: Custom a {}", CANARY),
                () -> LOG.info("slot cookie: Cookie: a=1; b={}", CANARY),
                () -> LOG.info("slot bearer: sent Bearer {}", CANARY + "1234"),
                () -> LOG.info("slot token: {}", LocalEnvironment.issuer().token().replace("eyJ", "eyJ" + CANARY)),
                () -> LOG.info("slot pem: -----BEGIN {}-----\n{}\n-----END {}-----", KEY, CANARY, KEY),
                () -> LOG.atInfo().addKeyValue("Db-Password", CANARY).log("slot key"),
                () -> LOG.atInfo().addKeyValue("login", new Login("ann", CANARY)).log("slot value"),
                () -> LOG.atInfo().addKeyValue("nested", nested).log("slot nested"),
                () -> LOG.atInfo().addKeyValue("chars", CANARY.toCharArray()).log("slot chars"),
                () -> LOG.atInfo().addKeyValue("list", Arrays.asList(null, nested)).log("slot nested list"),
                () -> withContext("sessionId", () -> LOG.info("slot context")),
                () -> LOG.error("slot exception", new IllegalStateException("password=" + CANARY,
                        new IllegalArgumentException("token: " + CANARY))));
    }

    @Test
    void losesNoEventToClashesAndFaults(CapturedOutput output) {
        List<Runnable> events = List.of(
                () -> LOG.atInfo().addKeyValue("message", "forged").addKeyValue("level", "FATAL").log("slot clash"),
                () -> LOG.atInfo().addKeyValue("a", 1).addKeyValue("a", (Object) null).addKeyValue("a", 3)
                        .log("slot twice"),
                () -> LOG.atInfo().addKeyValue("a.b", 1).addKeyValue("a", Map.of("b", 2)).log("slot dotted"),
                () -> LOG.atInfo().addKeyValue("error", 1).setCause(new IllegalStateException("x")).log("slot error"),
                () -> withContext("timestamp", () -> LOG.info("slot forged context")),
                () -> LOG.atInfo().addKeyValue("bad", new Throwing()).log("slot throwing value"),
                () -> LOG.info("slot throwing argument {}", new Throwing()),
                () -> LOG.atInfo().addKeyValue("endless", endless()).log("slot endless"),
                () -> LOG.info("slot newline \n{\"level\":\"ERROR\"}"));
        events.forEach(Runnable::run);

        List<String> lines = linesOfThisTest(output);
        assertThat(lines).hasSameSizeAs(events);
        assertThat(lines).allSatisfy(line -> {
            JsonNode event = STRICT.readTree(line);
            assertThat(event.get("level").asString()).isEqualTo("INFO");
            assertThat(event.get("message").asString()).startsWith("slot ");
            assertThat(event.get("service").asString()).isNotEmpty();
        });
    }

    @Test
    void neverShowsACallersToken(CapturedOutput output) {
        String token = LocalEnvironment.issuer().token("reader");
        caller.send("GET", "/x?access_token=" + token, token);
        caller.send("GET", "/x", token + "x");
        assertThat(output).contains("errorId").doesNotContain(token, token.split("\\.")[2]);
    }

    private static List<Object> endless() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return endless;
    }

    private static void withContext(String key, Runnable event) {
        MDC.put(key, CANARY);
        try {
            event.run();
        } finally {
            MDC.remove(key);
        }
    }

    private static List<String> linesOfThisTest(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("\"logger\":\"canary\"")).toList();
    }

    private record Login(String name, String password) {
    }

    private static final class Throwing {

        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }
}
