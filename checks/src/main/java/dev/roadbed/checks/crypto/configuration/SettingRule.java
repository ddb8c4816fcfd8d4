package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.configuration.Setting.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a setting means: one entry of {@code settings.yml}.
 *
 * @param in      who reads it; empty for everybody
 * @param key     the whole key, relaxed
 * @param value   to be found in the value
 * @param remote  whether a connection to the same machine is no matter
 * @param kind    what it is a use of
 * @param each    whether each part between commas, pluses and blanks is a value by itself
 * @param shown   what the use says: {@code value} (the found part), {@code key} or {@code both}
 * @param instead what to write
 */
record SettingRule(Set<Source> in, Pattern key, Pattern value, boolean remote, UseKind kind, boolean each, String shown, String instead) {

    private static final Pattern HERE = Pattern.compile("//(?:[^/@]*@)?(?:localhost|127\\.[0-9.]+|\\[::1]|host\\.docker\\.internal)(?![\\w.-])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:{}]+(?::([^{}]*))?}");

    Stream<CryptoUse> uses(Setting setting) {
        if (!in.isEmpty() && !in.contains(setting.source()) || !key.matcher(setting.relaxed()).matches()) {
            return Stream.empty();
        }
        String text = known(setting.value());
        if (each) {
            return Stream.of(text.split("[,+\\s]+")).filter(part -> !part.isEmpty() && value.matcher(part).find()).map(part -> use(setting, part, text));
        }
        Matcher matcher = value.matcher(text);
        boolean harmless = remote && HERE.matcher(text).find();
        return matcher.find() && !harmless ? Stream.of(use(setting, matcher.group(), text)) : Stream.empty();
    }

    /** What is in the repository: a placeholder counts with the value that it falls back on, and is gone if it has none. */
    static String known(String value) {
        String text = value;
        for (int i = 0; i < 5 && text.contains("${"); i++) {
            text = PLACEHOLDER.matcher(text).replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        }
        return text.strip();
    }

    private CryptoUse use(Setting setting, String found, String text) {
        Map<String, String> facts = new HashMap<>(Map.of(Fact.API, setting.key()));
        if (!instead.isEmpty()) {
            facts.put(Fact.INSTEAD, instead);
        }
        if (kind == UseKind.SECURITY_PROPERTY) {
            facts.put(Fact.SET_TO, text);
        }
        String said = switch (shown) {
            case "key" -> setting.key().isEmpty() ? "this line" : setting.key();
            case "both" -> setting.key().isEmpty() ? found : setting.key() + ": " + found;
            default -> found;
        };
        return new CryptoUse(kind, said, setting.place(), Origin.literal(setting.place()), facts);
    }

    static SettingRule of(Map<?, ?> entry) {
        Object in = entry.get("in");
        Set<Source> sources = in == null ? Set.of() : Set.copyOf(((List<?>) in).stream().map(name -> Source.valueOf(String.valueOf(name))).toList());
        return new SettingRule(sources, Pattern.compile(text(entry, "key", ".*")), Pattern.compile(text(entry, "value", "(?s).+"), Pattern.CASE_INSENSITIVE),
                text(entry, "remote", "").equals("true"), UseKind.valueOf(text(entry, "kind", "")), text(entry, "each", "").equals("true"),
                text(entry, "shown", "value"), text(entry, "instead", ""));
    }

    private static String text(Map<?, ?> entry, String name, String otherwise) {
        return entry.get(name) == null ? otherwise : String.valueOf(entry.get(name));
    }
}
