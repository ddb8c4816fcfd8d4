package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.configuration.Setting.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Passwords, secrets and keys that are written as values: the name says that it is one, and the value does not say that it is none. */
final class SecretSettings {

    private static final String FILE = "secrets.yml";
    private static final Set<Source> LOOKED_AT = Set.of(Source.APPLICATION, Source.RESOURCE, Source.XML, Source.JVM);
    private static final String INSTEAD = "a placeholder without a value to fall back on, such as ${DB_PASSWORD}; take the value out of the history, and make a new one";

    private final Pattern name;
    private final Pattern never;
    private final Pattern none;
    private final Pattern random;
    private final Pattern looksRandom;

    private static final class Shipped {
        private static final SecretSettings ONE = new SecretSettings();
    }

    static SecretSettings shipped() {
        return Shipped.ONE;
    }

    private SecretSettings() {
        try (InputStream in = SecretSettings.class.getResourceAsStream(FILE)) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            name = Pattern.compile("(.*[.@])?[^.@]*(" + any(all, "names") + ")(\\.value)?");
            never = Pattern.compile(any(all, "never"));
            none = Pattern.compile(any(all, "none"), Pattern.CASE_INSENSITIVE);
            random = Pattern.compile("(.*\\.)?" + all.get("random"));
            looksRandom = Pattern.compile(String.valueOf(all.get("looks-random")));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + FILE, e);
        }
    }

    private static String any(Map<?, ?> all, String list) {
        return String.join("|", ((List<?>) all.get(list)).stream().map(String::valueOf).toList());
    }

    Stream<CryptoUse> uses(Setting setting) {
        return LOOKED_AT.contains(setting.source()) && isSecret(setting.relaxed(), SettingRule.known(setting.value()), setting.source())
                ? Stream.of(new CryptoUse(UseKind.SECRET_IN_FILE, setting.key(), setting.place(), Origin.literal(setting.place()),
                        Map.of(Fact.API, setting.key(), Fact.INSTEAD, INSTEAD)))
                : Stream.empty();
    }

    private boolean isSecret(String key, String value, Source source) {
        if (value.isEmpty() || never.matcher(key).matches() || none.matcher(value).matches()) {
            return false;
        }
        if (name.matcher(key).matches()) {
            return source == Source.APPLICATION || !isItsName(key, value);
        }
        return random.matcher(key).matches() && looksRandom.matcher(value).matches();
    }

    /** {@code login.password = Password} is what a form says. Where Spring Boot reads it, it is a password all the same. */
    private static boolean isItsName(String key, String value) {
        return key.endsWith(value.toLowerCase(Locale.ROOT).replaceAll("[\\s:_-]", ""));
    }
}
