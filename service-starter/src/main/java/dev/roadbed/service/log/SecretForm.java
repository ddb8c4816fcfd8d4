package dev.roadbed.service.log;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kind of secret looks like.
 *
 * @param possible says quickly that a text holds none; nearly all texts end here
 * @param pattern  finds them; a group named {@code keep} is what stays in front of the mask
 * @param mask     in place of one, for {@link Matcher#replaceAll}
 */
record SecretForm(Predicate<String> possible, Pattern pattern, String mask) {

    static SecretForm where(Predicate<String> possible, String expression) {
        return new SecretForm(possible, Pattern.compile(expression), (expression.contains("<keep>") ? "${keep}" : "") + TextRedactor.MASK);
    }

    /** The text without such secrets. */
    String masked(String text) {
        return possible.test(text) ? pattern.matcher(text).replaceAll(mask) : text;
    }
}
