package dev.roadbed.templates;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a value follows from other answers: a text with holes, in lower case if so wanted, then replacements in their
 * order, then, when the text is a day, the day so much later. Plain enough to be computed by Java and by Velocity with
 * the same outcome.
 *
 * @param later how much later than the day that the text is; null when it is no day
 */
public record Derivation(TemplateText text, boolean lowerCase, List<Replacement> replacements, Period later) {

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
        return later == null ? value : LocalDate.parse(value).plus(later).toString();
    }
}
