package dev.roadbed.checks.crypto.cbom;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import dev.roadbed.checks.crypto.UseKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What CycloneDX wants to know of algorithms, read from {@code algorithms.yml} beside this class. */
final class AlgorithmCatalogue {

    private static final String FILE = "algorithms.yml";

    private final List<Line> lines = new ArrayList<>();

    private record Line(Pattern match, Map<String, String> facts) {
    }

    /** Read when the first inventory is written: most modules have no cryptography. */
    private static final class Shipped {
        private static final AlgorithmCatalogue ONE = new AlgorithmCatalogue();
    }

    static AlgorithmCatalogue shipped() {
        return Shipped.ONE;
    }

    private AlgorithmCatalogue() {
        try (InputStream in = AlgorithmCatalogue.class.getResourceAsStream(FILE)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object all = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            for (Object item : (List<?>) all) {
                Map<String, String> facts = new HashMap<>();
                ((Map<?, ?>) item).forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
                lines.add(new Line(Pattern.compile(facts.get("match"), Pattern.CASE_INSENSITIVE), facts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of roadbed-checks is not whole: " + FILE, e);
        }
    }

    /** Each fact from the first line that fits and has it. */
    AlgorithmFacts of(CryptoUse use) {
        String name = use.kind() + " " + use.value() + use.fact(Fact.KEY_BITS).map(bits -> ":" + bits).orElse("");
        List<Map<String, String>> fitting = lines.stream().filter(line -> line.match().matcher(name).matches()).map(Line::facts).toList();
        return new AlgorithmFacts(first(fitting, "primitive", "unknown"), functions(use.kind()), number(fitting, "classical"),
                number(fitting, "quantum"), first(fitting, "oid", ""), use.kind() == UseKind.CURVE ? use.value() : "");
    }

    private static String first(List<Map<String, String>> fitting, String fact, String otherwise) {
        return fitting.stream().filter(facts -> facts.containsKey(fact)).map(facts -> facts.get(fact)).findFirst().orElse(otherwise);
    }

    private static OptionalInt number(List<Map<String, String>> fitting, String fact) {
        String text = first(fitting, fact, "");
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static List<String> functions(UseKind kind) {
        return switch (kind) {
            case CIPHER -> List.of("encrypt", "decrypt");
            case DIGEST -> List.of("digest");
            case MAC -> List.of("tag");
            case SIGNATURE -> List.of("sign", "verify");
            case KEY_GENERATOR, KEY_PAIR -> List.of("keygen");
            case KEY_AGREEMENT, KEY_DERIVATION, PASSWORD_ENCODER -> List.of("keyderive");
            case SECURE_RANDOM -> List.of("generate");
            default -> List.of();
        };
    }
}
