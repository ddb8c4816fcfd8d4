package dev.roadbed.checks.crypto.flow;

import dev.roadbed.checks.crypto.value.Atom;
import dev.roadbed.checks.crypto.value.Atom.Literal;
import dev.roadbed.checks.crypto.value.Source;
import dev.roadbed.checks.crypto.value.Tag;
import dev.roadbed.checks.crypto.value.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the application's configuration files say: keys as Spring compares them, placeholders followed, texts as numbers where one is asked for. */
final class Configured {

    private static final int MOST_PLACEHOLDERS = 20;
    /** For one key: with six alternatives that are placeholders for six others each, every level is six times the one before. */
    private static final int MOST_FOLLOWED = 500;
    /** The innermost one; inside of it there is no other. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?::([^${}]*))?}");

    /** The one expression of Spring's that needs no evaluation. */
    private static final Pattern QUOTED = Pattern.compile("#\\{\\s*'([^']*)'\\s*}");

    private final Map<String, Value> relaxed = new HashMap<>();
    private int followed;

    /** Files of several profiles are alternatives. */
    void add(Map<String, Value> content) {
        content.forEach((key, value) -> relaxed.merge(relax(key), value, Value::or));
    }

    /** Spring's relaxed binding: case, dashes and underscores do not count. */
    private static String relax(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    Optional<Value> get(String key) {
        followed = 0;
        return Optional.ofNullable(relaxed.get(relax(key))).map(value -> followed(value, 0));
    }

    /** A text with placeholders. What no file says comes from outside. */
    Value resolve(String text, Source source) {
        followed = 0;
        return resolve(text, source, 0);
    }

    private Value followed(Value value, int depth) {
        return each(value, atom -> atom instanceof Literal literal && literal.value() instanceof String text ? resolve(text, literal.source(), depth) : Value.of(atom));
    }

    /** @param depth of values that are placeholders themselves; two that name each other end in nothing */
    private Value resolve(String text, Source source, int depth) {
        String known = text;
        for (int i = 0; i < MOST_PLACEHOLDERS && depth < MOST_PLACEHOLDERS && followed++ < MOST_FOLLOWED; i++) {
            Matcher matcher = PLACEHOLDER.matcher(known);
            if (!matcher.find()) {
                Matcher quoted = QUOTED.matcher(known);
                known = quoted.matches() ? quoted.group(1) : known;
                return known.contains("${") || known.contains("#{") ? outside() : Value.literal(known, source);
            }
            Value value = relaxed.get(relax(matcher.group(1).strip()));
            if (value != null && matcher.start() == 0 && matcher.end() == known.length()) {
                return followed(value, depth + 1);
            }
            String inside = value == null ? matcher.group(2) : value.text().orElse(null);
            if (inside == null) {
                return outside();
            }
            known = known.substring(0, matcher.start()) + inside + known.substring(matcher.end());
        }
        return outside();
    }

    private static Value outside() {
        return Value.opaque("Ljava/lang/String;", Tag.EXTERNAL);
    }

    /** As the type that is asked for. */
    static Value as(String desc, Value value) {
        return each(value, atom -> atom instanceof Literal literal && literal.value() instanceof String text
                ? literal(desc, text.strip(), literal.source()) : Value.of(atom));
    }

    private static Value literal(String desc, String text, Source source) {
        try {
            return switch (desc) {
                case "I", "S", "B", "Ljava/lang/Integer;", "Ljava/lang/Short;", "Ljava/lang/Byte;" -> Value.literal(Integer.decode(text), source);
                case "J", "Ljava/lang/Long;" -> Value.literal(Long.decode(text), source);
                case "Z", "Ljava/lang/Boolean;" -> Value.literal(Boolean.parseBoolean(text) ? 1 : 0, source);
                default -> Value.literal(text, source);
            };
        } catch (NumberFormatException e) {
            return Value.opaque(desc, Tag.EXTERNAL);
        }
    }

    private static Value each(Value value, Function<Atom, Value> change) {
        Value all = null;
        for (Atom atom : value.atoms()) {
            Value next = change.apply(atom);
            all = all == null ? next : all.or(next);
        }
        return all;
    }
}
