package dev.roadbed.checks.crypto.cbom;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.crypto.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One cryptographic asset: uses of the same thing with the same size and purpose, of which the policy says one thing.
 *
 * @param ref     its id in the document
 * @param uses    at least one
 * @param verdict what the policy says of each of them
 */
record CryptoAsset(String ref, List<CryptoUse> uses, Verdict verdict) {

    /** What says how something is used, or that a protection is off: facts about other assets, and findings. */
    private static final Set<UseKind> NO_ASSETS = EnumSet.of(UseKind.ITERATIONS, UseKind.TRUST_ALL, UseKind.ACCEPT_ALL_HOSTS,
            UseKind.ENDPOINT_IDENTIFICATION_OFF, UseKind.SECURITY_PROPERTY, UseKind.UNPROTECTED_CONNECTION, UseKind.TLS_DEFAULTS,
            UseKind.ANALYSIS_LIMIT, UseKind.AUTHENTICATION_TAG, UseKind.REVOCATION_OFF);
    private static final List<String> IDENTITY = List.of(Fact.KEY_BITS, Fact.IV_BITS, Fact.PURPOSE);

    static boolean isAsset(UseKind kind) {
        return !NO_ASSETS.contains(kind);
    }

    /** Equal for uses that are one asset. */
    static String ref(CryptoUse use) {
        StringBuilder ref = new StringBuilder("crypto:" + use.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + use.value());
        IDENTITY.forEach(name -> use.fact(name).ifPresent(value -> ref.append(':').append(value)));
        return ref.toString();
    }

    private CryptoUse first() {
        return uses.get(0);
    }

    Map<String, Object> component() {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "cryptographic-asset");
        component.put("bom-ref", ref);
        component.put("name", first().decided() ? first().value() : first().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", not decided");
        component.put("cryptoProperties", new CryptoProperties(first()).tree());
        component.put("properties", properties());
        component.put("evidence", Map.of("occurrences", occurrences()));
        return component;
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(property("roadbed:crypto:status", verdict.level().name().toLowerCase(Locale.ROOT)));
        all.add(property("roadbed:crypto:clause", verdict.clause()));
        all.add(property("roadbed:crypto:reason", verdict.reason()));
        verdict.until().ifPresent(year -> all.add(property("roadbed:crypto:until", String.valueOf(year))));
        return all;
    }

    static Map<String, Object> property(String name, String value) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", name);
        property.put("value", value);
        return property;
    }

    private List<Map<String, Object>> occurrences() {
        Set<String> seen = new TreeSet<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (CryptoUse use : uses) {
            if (seen.add(use.place() + " " + use.origin().text(use.place()) + " " + use.fact(Fact.API).orElse(""))) {
                all.add(occurrence(use));
            }
        }
        return all;
    }

    private static Map<String, Object> occurrence(CryptoUse use) {
        Map<String, Object> occurrence = new LinkedHashMap<>();
        occurrence.put("location", use.place().file());
        if (use.place().line() > 0) {
            occurrence.put("line", use.place().line());
        }
        use.fact(Fact.API).filter(api -> !api.isEmpty()).ifPresent(api -> occurrence.put("symbol", api));
        String origin = use.origin().text(use.place());
        if (!origin.isEmpty()) {
            occurrence.put("additionalContext", origin);
        }
        return occurrence;
    }
}
