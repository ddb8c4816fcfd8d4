package dev.roadbed.checks.crypto.cbom;

import dev.roadbed.checks.crypto.CryptoPolicy;
import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.json.JsonBytes;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A cryptographic bill of materials: CycloneDX 1.6, one component for each asset, with every place and what the policy says of it. */
public final class Cbom {

    private final CbomSubject subject;
    private final CryptoPolicy policy;
    private final List<CryptoAsset> assets;
    private final boolean cut;

    private Cbom(CbomSubject subject, CryptoPolicy policy, List<CryptoAsset> assets, boolean cut) {
        this.subject = subject;
        this.policy = policy;
        this.assets = assets;
        this.cut = cut;
    }

    /** What is no asset, a trust manager that accepts everything for one, is left to the findings. */
    public static Cbom of(CbomSubject subject, Collection<CryptoUse> uses, CryptoPolicy policy) {
        Map<String, List<CryptoUse>> byRef = new TreeMap<>();
        uses.stream().sorted().filter(use -> CryptoAsset.isAsset(use.kind()))
                .forEach(use -> byRef.computeIfAbsent(CryptoAsset.ref(use), ref -> new ArrayList<>()).add(use));
        List<CryptoAsset> assets = byRef.entrySet().stream()
                .map(entry -> new CryptoAsset(entry.getKey(), entry.getValue(), policy.judge(entry.getValue().get(0)))).toList();
        boolean cut = uses.stream().anyMatch(use -> use.kind() == UseKind.ANALYSIS_LIMIT || !use.decided());
        return new Cbom(subject, policy, assets, cut);
    }

    /** How the file is called, in the folder of the reports. */
    public static String fileName(String artifactId) {
        return artifactId + ".cbom.cdx.json";
    }

    /** Equal input gives equal bytes. The serial number is made of the content, so another content has another one. */
    public byte[] bytes() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        document.put("bomFormat", "CycloneDX");
        document.put("specVersion", "1.6");
        document.put("serialNumber", "");
        document.put("version", 1);
        document.put("metadata", metadata());
        document.put("components", assets.stream().map(CryptoAsset::component).toList());
        document.put("dependencies", dependencies());
        document.put("compositions", List.of(composition()));
        document.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(JsonBytes.of(document)));
        return JsonBytes.of(document);
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        subject.time().ifPresent(time -> metadata.put("timestamp", DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS))));
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("type", "application");
        tool.put("group", "dev.roadbed");
        tool.put("name", "roadbed-enforcer-rules");
        if (!subject.roadbedVersion().isEmpty()) {
            tool.put("version", subject.roadbedVersion());
        }
        metadata.put("tools", Map.of("components", List.of(tool)));
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "library");
        component.put("bom-ref", subject.purl());
        component.put("group", subject.group());
        component.put("name", subject.artifact());
        component.put("version", subject.version());
        component.put("purl", subject.purl());
        metadata.put("component", component);
        metadata.put("properties", List.of(CryptoAsset.property("roadbed:crypto:policy", policy.title())));
        return metadata;
    }

    private List<Map<String, Object>> dependencies() {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("ref", subject.purl());
        own.put("dependsOn", assets.stream().map(CryptoAsset::ref).toList());
        all.add(own);
        assets.forEach(asset -> all.add(Map.of("ref", asset.ref())));
        return all;
    }

    /** What libraries do inside of themselves is not looked at, and what was not decided is missing from the own part, too. */
    private Map<String, Object> composition() {
        Map<String, Object> composition = new LinkedHashMap<>();
        composition.put("aggregate", cut ? "incomplete" : "incomplete_first_party_only");
        composition.put("assemblies", List.of(subject.purl()));
        return composition;
    }
}
