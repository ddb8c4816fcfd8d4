package dev.roadbed.templates;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answers that something depends on, all of them: a layer of templates, a file.
 *
 * @param parts none if it always holds
 */
public record Condition(List<Part> parts) {

    /** Always holds. */
    public static final Condition ALWAYS = new Condition(List.of());

    /** One answer and the value that it has to have. */
    public record Part(String answer, String value) {
    }

    public Condition {
        parts = List.copyOf(parts);
    }

    /** Of one answer. */
    public static Condition of(String answer, String value) {
        return new Condition(List.of(new Part(answer, value)));
    }

    /** Whether it holds for these answers. */
    public boolean holds(Map<String, String> answers) {
        return parts.stream().allMatch(part -> part.value().equals(answers.get(part.answer())));
    }

    /** Both this one and the other. */
    public Condition and(Condition other) {
        return new Condition(Stream.concat(parts.stream(), other.parts.stream()).distinct().toList());
    }

    /** Whether the two can never hold together: they want one answer to have two values. */
    public boolean excludes(Condition other) {
        return parts.stream().anyMatch(mine -> other.parts.stream()
                .anyMatch(theirs -> mine.answer().equals(theirs.answer()) && !mine.value().equals(theirs.value())));
    }
}
