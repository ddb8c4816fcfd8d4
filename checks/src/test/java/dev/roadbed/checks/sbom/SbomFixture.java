package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockedFile;
import dev.roadbed.checks.lock.UsedFile;
import dev.roadbed.checks.pom.Coordinate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An SBOM as the CycloneDX plugin 2.9.3 has written it, for a project with Jackson and Logback, and the build that it is of. */
final class SbomFixture {

    static final ComponentKey SUBJECT = key("example.project", "plain", "1.0");
    static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");
    private static final DeliveredFile.Content LIBRARY = new DeliveredFile.Content(true, false, false);

    private SbomFixture() {}

    static String stock() {
        try (InputStream in = SbomFixture.class.getResourceAsStream("stock.cdx.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Bom read(String text) {
        try {
            return Bom.read(text);
        } catch (BomUnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    static ComponentKey key(String group, String artifact, String version) {
        return new ComponentKey(new Coordinate(group, artifact, version), "");
    }

    static DeliveredFile own() {
        return new DeliveredFile(SUBJECT, "plain-1.0.jar", "example/project/plain/1.0/plain-1.0.jar", "",
                new FileDigests("a".repeat(64), "b".repeat(128)), LIBRARY);
    }

    /** The dependencies with the digests that the plugin found. */
    static List<DeliveredFile> runtime() {
        List<DeliveredFile> files = new ArrayList<>();
        for (JsonNode component : read(stock()).root().path("components")) {
            ComponentKey key = Bom.key((ObjectNode) component).orElseThrow();
            String path = new UsedFile(key.coordinate(), "", "jar").path();
            files.add(new DeliveredFile(key, path.substring(path.lastIndexOf('/') + 1), path, "https://repository.example/" + path,
                    new FileDigests(hash(component, "SHA-256"), hash(component, "SHA-512")), LIBRARY));
        }
        return files;
    }

    private static String hash(JsonNode component, String algorithm) {
        return Trees.find(component.path("hashes"), "alg", algorithm).orElseThrow().path("content").asText();
    }

    static SbomFacts facts() {
        Map<ComponentKey, DeliveredFile> files = new HashMap<>();
        runtime().forEach(file -> files.put(file.key(), file));
        files.put(SUBJECT, own());
        return new SbomFacts(new Creator("Example", "security@example.org"), Optional.of(TIME), List.of(SUBJECT), files,
                List.of(OuterComponent.java("17")), Map.of(SUBJECT, "scm:git:git@example.org:team/plain.git"), ConcludedLicences.NONE);
    }

    static Bom completed() {
        return new BomCompletion(facts(), "0.1.0").complete(read(stock()));
    }

    static String text(Bom bom) {
        return new String(bom.bytes(), StandardCharsets.UTF_8);
    }

    /** What is completed, with something wrong in it. */
    static SbomInput with(Consumer<Bom> change) {
        Bom bom = completed();
        change.accept(bom);
        return input(text(bom));
    }

    static SbomInput input(String text) {
        Lock lock = Lock.of(runtime().stream().map(file -> new LockedFile(file.repositoryPath(), file.digests().sha256())).toList());
        return new SbomInput(new Place("target/plain-1.0.cdx.json", 0), Optional.ofNullable(text), SUBJECT, Optional.of(TIME),
                List.of(own()), runtime(), Set.of(), Optional.of(lock), LicenceReview.NONE);
    }

    /** Each finding as "id what". */
    static List<String> found(SbomInput input) {
        return CheckFamily.load(SbomCheck.class).stream().flatMap(check -> check.check(input).stream())
                .map(finding -> finding.id() + " " + finding.what()).toList();
    }

    static ObjectNode component(Bom bom, String name) {
        return bom.components().stream().filter(one -> one.path("name").asText().equals(name)).findFirst().orElseThrow();
    }
}
