package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kustomizations do to the images of the manifests that they gather. A manifest may name an image without digest if every
 * kustomization through which it can be applied puts one in.
 */
final class KustomizePins {

    private final YamlFiles yaml;

    /** By folder, which is how others refer to them. */
    private final Map<Path, YamlNode> kustomizations = new LinkedHashMap<>();

    /** From a manifest or a folder to the folders whose kustomizations gather it. */
    private final Map<Path, Set<Path>> gatheredBy = new HashMap<>();

    private KustomizePins(RepositoryInput repository) {
        this.yaml = new YamlFiles(repository);
        for (Path file : Kustomizations.files(repository)) {
            yaml.documents(file).stream().findFirst().ifPresent(document -> kustomizations.put(file.getParent(), document));
        }
        kustomizations.forEach(this::gather);
    }

    /** Of a repository: made once, for manifests and for patches. */
    static KustomizePins of(RepositoryInput repository) {
        return repository.sources().once(KustomizePins.class, () -> new KustomizePins(repository));
    }

    private void gather(Path folder, YamlNode kustomization) {
        for (String key : List.of("resources", "bases", "components")) {
            kustomization.items(key).stream().flatMap(item -> item.text().stream())
                    .filter(text -> !text.contains("://"))
                    .forEach(text -> gathered(folder, text));
        }
        patchFiles(kustomization).forEach(text -> gathered(folder, text));
    }

    private void gathered(Path folder, String text) {
        gatheredBy.computeIfAbsent(folder.resolve(text).normalize(), path -> new HashSet<>()).add(folder);
    }

    /** The files of patches, relative to the kustomization. Kustomize replaces images after it has patched. */
    static List<String> patchFiles(YamlNode kustomization) {
        return Stream.of("patches", "patchesStrategicMerge", "patchesJson6902").flatMap(key -> kustomization.items(key).stream())
                .flatMap(item -> item.text("path").or(item::text).stream())
                .filter(text -> !text.contains("\n")).toList();
    }

    /** Whether what this kustomization makes has a digest put to the image, here or in every kustomization above. */
    boolean pinned(Path folder, String image) {
        return pins(folder, ImageReference.name(image), Set.of());
    }

    /** Whether every way to apply the manifest puts a digest to the image. */
    boolean pin(Path manifest, String image) {
        Set<Path> folders = gatheredBy.getOrDefault(manifest, Set.of());
        return !folders.isEmpty() && folders.stream().allMatch(folder -> pins(folder, ImageReference.name(image), Set.of()));
    }

    /** @param below the folders on the way here, so that a circle ends */
    private boolean pins(Path folder, String name, Set<Path> below) {
        if (pinsItself(folder, name)) {
            return true;
        }
        Set<Path> above = gatheredBy.getOrDefault(folder, Set.of());
        Set<Path> way = new HashSet<>(below);
        return way.add(folder) && !above.isEmpty() && above.stream().allMatch(next -> pins(next, name, way));
    }

    private boolean pinsItself(Path folder, String name) {
        return kustomizations.get(folder).items("images").stream()
                .anyMatch(entry -> entry.text("name").filter(name::equals).isPresent()
                        && entry.text("digest").filter(ImageReference::isDigest).isPresent());
    }
}
