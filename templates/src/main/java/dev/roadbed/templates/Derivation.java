package dev.roadbed.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a value follows from other answers: a text with holes, in lower case if so wanted, then replacements in their
 * order. Plain enough to be computed by Java and by Velocity with the same outcome.
 */
public record Derivation(TemplateText text, boolean lowerCase, List<Replacement> replacements) {

    /** Every match of a regular expression is replaced by a text. */
    public record Replacement(String each, String with) {
    }

    public Derivation {
        replacements = List.copyOf(replacements);
    }

    /** The answers it follows from. */
    public List<String> sources() {
        return text.segments().stream()
                .filter(Segment.Hole.class::isInstance).map(hole -> ((Segment.Hole) hole).name()).toList();
    }

    public String value(Map<String, String> answers) {
        String value = text.render(answers);
        if (lowerCase) {
            value = value.toLowerCase(Locale.ROOT);
        }
        for (Replacement replacement : replacements) {
            value = value.replaceAll(replacement.each(), replacement.with());
        }
        return value;
    }
}
