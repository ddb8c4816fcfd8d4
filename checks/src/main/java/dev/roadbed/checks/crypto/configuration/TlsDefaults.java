package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.configuration.Setting.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TLS that is switched on and not told what to speak: then the JDK decides, whose list is longer than any policy's and grows. */
final class TlsDefaults {

    private static final Pattern KEY = Pattern.compile("((?:management\\.)?server\\.ssl|spring\\.ssl\\.bundle\\.(?:jks|pem)\\.[^.]+)\\.(.+)");
    private static final Pattern MATERIAL = Pattern.compile("(keystore|truststore)(\\.(location|certificate))?|certificate|trustcertificate");

    private TlsDefaults() {
    }

    static List<CryptoUse> of(List<Setting> settings) {
        Map<String, List<Setting>> ends = new LinkedHashMap<>();
        for (Setting setting : settings) {
            Matcher matcher = KEY.matcher(setting.relaxed());
            if (setting.source() == Source.APPLICATION && matcher.matches()) {
                ends.computeIfAbsent(matcher.group(1), end -> new ArrayList<>()).add(setting);
            }
        }
        List<CryptoUse> uses = new ArrayList<>();
        ends.forEach((end, all) -> use(end, all).ifPresent(uses::add));
        return uses;
    }

    private static Optional<CryptoUse> use(String end, List<Setting> all) {
        String options = end.startsWith("spring.") ? "options." : "";
        String missing = Stream.of("enabledprotocols", "ciphers").filter(key -> all.stream().noneMatch(one -> one.relaxed().equals(end + "." + options + key)))
                .map(key -> options + (key.equals("ciphers") ? key : "enabled-protocols")).collect(Collectors.joining(" and "));
        return missing.isEmpty() ? Optional.empty() : all.stream()
                .filter(one -> MATERIAL.matcher(one.relaxed().substring(end.length() + 1)).matches()).findFirst()
                .map(first -> new CryptoUse(UseKind.TLS_DEFAULTS, end + " without " + missing, first.place(), Origin.literal(first.place()),
                        Map.of(Fact.API, first.key())));
    }
}
