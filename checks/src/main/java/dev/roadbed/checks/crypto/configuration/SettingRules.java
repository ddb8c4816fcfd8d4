package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All that settings can mean, read from {@code settings.yml} beside this class. */
final class SettingRules {

    private static final String FILE = "settings.yml";

    private final List<SettingRule> rules;

    /** Read when there is a first setting: many modules have none. */
    private static final class Shipped {
        private static final SettingRules ONE = new SettingRules();
    }

    static SettingRules shipped() {
        return Shipped.ONE;
    }

    private SettingRules() {
        try (InputStream in = SettingRules.class.getResourceAsStream(FILE)) {
            Object all = new Load(LoadSettings.builder().build()).loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            rules = ((List<?>) all).stream().map(entry -> SettingRule.of((Map<?, ?>) entry)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + FILE, e);
        }
    }

    Stream<CryptoUse> uses(Setting setting) {
        return rules.stream().flatMap(rule -> rule.uses(setting));
    }
}
