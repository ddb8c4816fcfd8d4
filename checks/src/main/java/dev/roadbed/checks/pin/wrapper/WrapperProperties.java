package dev.roadbed.checks.pin.wrapper;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of {@code maven-wrapper.properties}, with lines. As for the wrapper itself, the last of two equal names wins. */
final class WrapperProperties {

    private static final Pattern DEFINITION = Pattern.compile("\\s*([A-Za-z0-9]+)\\s*[=:]\\s*(.*?)\\s*");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private WrapperProperties() {}

    static WrapperProperties parse(String text) {
        WrapperProperties properties = new WrapperProperties();
        String[] all = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < all.length; i++) {
            Matcher matcher = DEFINITION.matcher(all[i]);
            if (matcher.matches()) {
                // A colon may be escaped, as java.util.Properties writes it.
                properties.values.put(matcher.group(1), matcher.group(2).replace("\\:", ":"));
                properties.lines.put(matcher.group(1), i + 1);
            }
        }
        return properties;
    }

    /** A value that is not empty. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** 0 if the name is not defined. */
    int line(String name) {
        return lines.getOrDefault(name, 0);
    }
}
