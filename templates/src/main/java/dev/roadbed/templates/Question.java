package dev.roadbed.templates;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is asked when a project is generated.
 *
 * @param name the answer's name
 * @param means what it is for
 * @param example an answer that is fine
 * @param longest in characters
 * @param fallback what is taken when there is no answer
 * @param rules all must hold
 */
public record Question(String name, String means, String example, int longest, Fallback fallback, List<Rule> rules) {

    /** Longer values are cut in messages. */
    public static final int SHOWN = 60;

    /** What is taken when there is no answer. */
    public sealed interface Fallback {

        /** Nothing: the question must be answered. */
        record None() implements Fallback {
        }

        /** Always the same. */
        record Text(String value) implements Fallback {
        }

        /** What follows from other answers. */
        record Derived(Derivation derivation) implements Fallback {
        }

        /** The day on which the question is asked, in UTC: 2026-11-24. */
        record Today() implements Fallback {
        }
    }

    /**
     * A rule about the whole answer.
     *
     * @param matches a regular expression without backslash, quote, dollar or number sign
     * @param because completes "is refused: …"
     */
    public record Rule(String matches, String because) {
    }

    public Question {
        rules = List.copyOf(rules);
    }

    /** Why this answer is refused: a sentence about the first broken rule, or empty when the answer is fine. */
    public Optional<String> refusal(String value) {
        if (value == null || value.isBlank()) {
            return Optional.of(missing());
        }
        if (value.length() > longest) {
            return Optional.of(refusal(value, tooLong()));
        }
        return rules.stream().filter(rule -> !value.matches(rule.matches())).findFirst()
                .map(rule -> refusal(value, rule.because()));
    }

    /** The answers that the default follows from: while one of them is refused, this one is not judged. */
    public List<String> sources() {
        return fallback instanceof Fallback.Derived derived ? derived.derivation().sources() : List.of();
    }

    /** What is said when there is neither an answer nor a default. */
    public String missing() {
        return name + " is missing (" + means + ")" + forExample();
    }

    /** Completes "is refused: …" for an answer that is too long. */
    public String tooLong() {
        return "it must not be longer than " + longest + " characters";
    }

    /** How a refusal ends. */
    public String forExample() {
        return ". For example -D" + name + "=" + example;
    }

    private String refusal(String value, String because) {
        return name + " '" + shown(value) + "' is refused: " + because + forExample();
    }

    /** The value as it may be printed: nothing but visible ASCII, and not too much of it. */
    private static String shown(String value) {
        String safe = value.replaceAll("[^ -~]", "?");
        return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "..." : safe;
    }
}
