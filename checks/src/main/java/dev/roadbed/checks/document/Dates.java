package dev.roadbed.checks.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as documents write them: ISO 8601, {@code 2026-11-24}, and nothing that two readers read differently. */
final class Dates {

    private static final Pattern DATE = Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");

    private Dates() {}

    /** The first date in a text, if there is one that the calendar has. */
    static Optional<LocalDate> in(String text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = of(matcher.group());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The text as a date, if it is one and nothing else. */
    static Optional<LocalDate> of(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
