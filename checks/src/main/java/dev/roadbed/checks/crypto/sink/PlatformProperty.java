package dev.roadbed.checks.crypto.sink;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property of the platform whose value says whether it does harm: a line of {@code properties.txt} beside this class.
 *
 * @param effect  how the value is read
 * @param subject what it is a use of: the name of a {@link dev.roadbed.checks.crypto.UseKind}, or of a secret
 * @param name    the property
 * @param value   what the line says besides; empty if nothing
 */
public record PlatformProperty(Effect effect, String subject, String name, String value) {

    private static final Pattern LINE = Pattern.compile("(\\w+)\\s+(\\w+)\\s+(\\S+)(?:\\s+=\\s+(.+))?");
    private static final Map<String, PlatformProperty> ALL = read();

    /** How the value of a property is read. */
    public enum Effect {
        /** Each part is a name. */
        NAME,
        /** A size in bits. */
        BITS,
        /** A secret. */
        SECRET,
        /** All that the line names must be among its parts. */
        LEAST
    }

    /** The property of this name; empty if none is judged by its value. */
    public static Optional<PlatformProperty> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether each part that the line names is a part of this value. */
    public boolean isIn(String text) {
        return parts(text).containsAll(parts(value));
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(text.split(",")).map(part -> part.strip().replaceAll("\\s+", " ")).filter(part -> !part.isEmpty()).forEach(parts::add);
        return parts;
    }

    private static Map<String, PlatformProperty> read() {
        Map<String, PlatformProperty> all = new TreeMap<>();
        DataLines.of("properties.txt").stream().map(PlatformProperty::parsed).forEach(property -> all.put(property.name(), property));
        return Collections.unmodifiableMap(all);
    }

    private static PlatformProperty parsed(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("properties.txt: not 'effect subject name [= value]': " + line);
        }
        return new PlatformProperty(Effect.valueOf(matcher.group(1)), matcher.group(2), matcher.group(3), matcher.group(4) == null ? "" : matcher.group(4));
    }
}
