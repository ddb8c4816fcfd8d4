package dev.roadbed.service.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns any value into text, numbers, booleans, lists and maps without secrets. Never throws: a value whose
 * {@code toString} fails becomes a note about that.
 */
final class ValueRedactor {

    private static final int DEEPEST = 6;

    private final SensitiveKeys keys;

    private final TextRedactor text;

    ValueRedactor(SensitiveKeys keys) {
        this.keys = keys;
        this.text = new TextRedactor(keys);
    }

    String text(String value) {
        return value == null ? null : text.redact(value);
    }

    Object value(String key, Object value) {
        return value(key, value, 0);
    }

    private Object value(String key, Object value, int depth) {
        if (value == null) {
            return null;
        }
        if (keys.contains(key)) {
            return TextRedactor.MASK;
        }
        try {
            return visible(key, value, depth);
        } catch (RuntimeException | StackOverflowError e) {
            return "[" + value.getClass().getName() + " cannot be shown: " + e.getClass().getName() + "]";
        }
    }

    private Object visible(String key, Object value, int depth) {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof char[] || value instanceof byte[]) {
            // Such arrays are where careful programs keep keys and passwords.
            return TextRedactor.MASK;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            Map<String, Object> visible = new LinkedHashMap<>();
            map.forEach((name, part) ->
                    visible.put(text(String.valueOf(name)), value(String.valueOf(name), part, depth + 1)));
            return visible;
        }
        if (depth < DEEPEST && value instanceof Collection<?> collection) {
            return visible(key, collection, depth);
        }
        if (depth < DEEPEST && value instanceof Object[] array) {
            return visible(key, Arrays.asList(array), depth);
        }
        return text(String.valueOf(value));
    }

    private List<Object> visible(String key, Collection<?> values, int depth) {
        List<Object> visible = new ArrayList<>();
        values.forEach(part -> visible.add(value(key, part, depth + 1)));
        return visible;
    }
}
