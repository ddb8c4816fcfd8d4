package dev.roadbed.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A complete set of answers, each of which is fine. */
public final class Answers {

    private final Questions questions;
    private final Map<String, String> values;

    private Answers(Questions questions, Map<String, String> values) {
        this.questions = questions;
        this.values = values;
    }

    /**
     * Completes the given answers by the defaults.
     *
     * @throws RefusedAnswersException when an answer is missing, unknown or against a rule; it names all of them
     */
    public static Answers of(Questions questions, Map<String, String> given) {
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Question question : questions.asked()) {
            if (Collections.disjoint(question.sources(), refused.keySet())) {
                String value = given.containsKey(question.name())
                        ? given.get(question.name()) : fallback(question, values);
                question.refusal(value).ifPresent(refusal -> refused.put(question.name(), refusal));
                values.put(question.name(), value);
            }
        }
        List<String> refusals = new ArrayList<>(refused.values());
        List<String> names = questions.asked().stream().map(Question::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).sorted()
                .forEach(name -> refusals.add(name + " is not asked; there are " + names));
        if (!refusals.isEmpty()) {
            throw new RefusedAnswersException(refusals);
        }
        return new Answers(questions, values);
    }

    public String get(String name) {
        return values.get(questions.question(name).name());
    }

    /** A value for every hole of every template. */
    public Map<String, String> holes(String roadbedVersion) {
        Map<String, String> holes = new HashMap<>(values);
        questions.derived().forEach((name, derivation) -> holes.put(name, derivation.value(values)));
        holes.put(Questions.PACKAGE_PATH, values.get("package").replace('.', '/'));
        holes.put(Questions.ROADBED_VERSION, roadbedVersion);
        return holes;
    }

    /** Null when there is no default. */
    private static String fallback(Question question, Map<String, String> values) {
        if (question.fallback() instanceof Question.Fallback.Text text) {
            return text.value();
        }
        if (question.fallback() instanceof Question.Fallback.Derived derived) {
            return derived.derivation().value(values);
        }
        return question.fallback() instanceof Question.Fallback.Today ? LocalDate.now(Clock.systemUTC()).toString() : null;
    }
}
