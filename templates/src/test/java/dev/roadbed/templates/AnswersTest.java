package dev.roadbed.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from answers that were given; which answers are refused is tested with the archetype's guard. */
class AnswersTest {

    private static final Questions QUESTIONS = Questions.bundled("service");

    @ParameterizedTest
    @CsvSource({
            "com.acme, orders, com.acme.orders",
            "com.acme, my-service, com.acme.myservice",
            "com.acme, my_service, com.acme.my_service",
            "com.acme, class, com.acme.class_",
            "com.acme, Class, com.acme.class_",
            "com.acme, 2fast, com.acme._2fast",
            "com.acme, a.b, com.acme.a.b",
            "com.acme, a.2, com.acme.a._2",
            "com.acme, a-.-b, com.acme.a.b",
            "com.acme, z, com.acme.z",
            "io.github.2fast, x, io.github._2fast.x",
            "com.my-corp, x, com.mycorp.x",
            "de.int.enum, x, de.int_.enum_.x",
            "_, x, __.x",
            "com.x, classes, com.x.classes",
            "com.x, con-sole, com.x.console",
            "com.x, co-n, com.x.con_"})
    void theDefaultPackageIsLegal(String groupId, String artifactId, String packageName) {
        Answers answers = answers(groupId, artifactId);

        assertThat(answers.get("package")).isEqualTo(packageName);
        assertThat(answers.holes("1")).containsEntry("packagePath", packageName.replace('.', '/'));
    }

    @ParameterizedTest
    @CsvSource({"orders, orders", "MyService, myservice", "my_service, my-service", "a.b, a-b", "2fast, s-2fast",
            "1, s-1",
            "a-.-b, a-b", "a__b, a-b", "z9, z9", "n, n-service", "True, true-service", "null, null-service",
            "non, non"})
    void theDnsNameIsALabel(String artifactId, String dnsName) {
        String name = answers("com.acme", artifactId).holes("1").get("dnsName");

        assertThat(name).isEqualTo(dnsName).matches("[a-z]([a-z0-9-]*[a-z0-9])?").hasSizeLessThan(64);
    }

    @Test
    void defaultsFollowFromTheQuestions() {
        assertThat(answers("com.acme", "orders").holes("0.1.0")).containsAllEntriesOf(Map.of("version",
                "0.1.0-SNAPSHOT",
                "name", "orders", "securityContact", "security@example.org", "codeOwner", "@example/owners", "ci",
                "github",
                "roadbedVersion", "0.1.0"));
    }

    @Test
    void daysFollowFromTheDay() {
        Map<String, String> holes = Answers.of(QUESTIONS, Map.of("groupId", "com.acme", "artifactId", "orders", "day", "2056-02-29")).holes("1");

        assertThat(holes).containsAllEntriesOf(Map.of("securityTxtExpires", "2057-01-29", "supportedUntil", "2061-02-28",
                "followUpDue", "2056-04-29"));
    }

    @Test
    void everyHoleHasAValue() {
        assertThat(answers("com.acme", "orders").holes("1")).containsOnlyKeys(QUESTIONS.holes());
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(answers("com.ACME", "MINI").get("package")).isEqualTo("com.acme.mini");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void eachExampleIsFine() {
        for (Question question : QUESTIONS.asked()) {
            assertThat(question.refusal(question.example())).as(question.name()).isEmpty();
        }
    }

    @Test
    void whatIsNotAskedIsRefused() {
        assertThatThrownBy(() -> Answers.of(QUESTIONS, Map.of("groupId", "com.acme", "artifactId", "orders", "artefact",
                "x")))
                .isInstanceOf(RefusedAnswersException.class).hasMessageContaining("artefact is not asked");
    }

    private static Answers answers(String groupId, String artifactId) {
        return Answers.of(QUESTIONS, new HashMap<>(Map.of("groupId", groupId, "artifactId", artifactId)));
    }
}
