package dev.roadbed.checks.crypto.cbom;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code cryptoProperties} of CycloneDX 1.6 for one use: an algorithm, a protocol, or material such as a key. */
final class CryptoProperties {

    private static final Set<String> MODES = Set.of("cbc", "ecb", "ccm", "gcm", "cfb", "ofb", "ctr");

    private final CryptoUse use;

    CryptoProperties(CryptoUse use) {
        this.use = use;
    }

    Map<String, Object> tree() {
        return switch (use.kind()) {
            case SSL_CONTEXT, SSL_PROTOCOL, SSL_SUITE -> protocol();
            case SECRET_KEY, STATIC_KEY, JWT_SECRET -> material("secret-key");
            case STATIC_IV -> material("initialization-vector");
            case STATIC_SALT -> material("salt");
            case STATIC_SEED -> material("seed");
            case STATIC_PASSWORD -> material("password");
            case SECRET_IN_FILE -> material(use.fact(Fact.PURPOSE).isPresent() ? "private-key" : "password");
            case WEAK_RANDOM -> material(use.value().equals("token") ? "token" : "other");
            case KEYSTORE_TYPE -> keyStore();
            default -> algorithm();
        };
    }

    private Map<String, Object> algorithm() {
        AlgorithmFacts facts = AlgorithmCatalogue.shipped().of(use);
        Map<String, Object> algorithm = new LinkedHashMap<>();
        algorithm.put("primitive", facts.primitive());
        parameter().ifPresent(bits -> algorithm.put("parameterSetIdentifier", bits));
        if (!facts.curve().isEmpty()) {
            algorithm.put("curve", facts.curve());
        }
        // What runs in a Java virtual machine runs as software; a provider may know better, and the bytecode cannot tell.
        algorithm.put("implementationPlatform", "unknown");
        transformation(algorithm, facts);
        if (!facts.functions().isEmpty()) {
            algorithm.put("cryptoFunctions", facts.functions());
        }
        facts.classicalBits().ifPresent(bits -> algorithm.put("classicalSecurityLevel", bits));
        facts.quantumLevel().ifPresent(level -> algorithm.put("nistQuantumSecurityLevel", level));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assetType", "algorithm");
        tree.put("algorithmProperties", algorithm);
        if (!facts.oid().isEmpty()) {
            tree.put("oid", facts.oid());
        }
        return tree;
    }

    private Optional<String> parameter() {
        return use.fact(Fact.KEY_BITS);
    }

    /** Mode and padding of {@code AES/GCM/NoPadding}. The "ECB" of RSA is a word without meaning. */
    private void transformation(Map<String, Object> algorithm, AlgorithmFacts facts) {
        String[] part = use.value().split("/");
        if (part.length != 3) {
            return;
        }
        String mode = part[1].toLowerCase(Locale.ROOT);
        if (!facts.primitive().equals("pke")) {
            algorithm.put("mode", MODES.contains(mode) ? mode : "other");
        }
        algorithm.put("padding", padding(part[2].toLowerCase(Locale.ROOT)));
    }

    private static String padding(String name) {
        if (name.startsWith("oaep")) {
            return "oaep";
        }
        return switch (name) {
            case "nopadding" -> "raw";
            case "pkcs5padding" -> "pkcs5";
            case "pkcs7padding" -> "pkcs7";
            case "pkcs1padding" -> "pkcs1v15";
            default -> "other";
        };
    }

    private Map<String, Object> protocol() {
        Map<String, Object> protocol = new LinkedHashMap<>();
        protocol.put("type", "tls");
        if (use.value().matches("(D?TLS|SSL)v[0-9.]+")) {
            protocol.put("version", use.value().substring(use.value().indexOf('v') + 1));
        }
        if (use.value().contains("_WITH_") || use.value().startsWith("TLS_")) {
            protocol.put("cipherSuites", List.of(Map.of("name", use.value())));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assetType", "protocol");
        tree.put("protocolProperties", protocol);
        return tree;
    }

    private Map<String, Object> keyStore() {
        Map<String, Object> tree = material("other");
        if (use.decided()) {
            tree.put("relatedCryptoMaterialProperties", Map.of("type", "other", "format", use.value()));
        }
        return tree;
    }

    private Map<String, Object> material(String type) {
        Map<String, Object> material = new LinkedHashMap<>();
        material.put("type", type);
        use.fact(Fact.KEY_BITS).or(() -> use.fact(Fact.IV_BITS)).filter(bits -> bits.matches("[0-9]{1,9}"))
                .ifPresent(bits -> material.put("size", Integer.valueOf(bits)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("assetType", "related-crypto-material");
        tree.put("relatedCryptoMaterialProperties", material);
        return tree;
    }
}
