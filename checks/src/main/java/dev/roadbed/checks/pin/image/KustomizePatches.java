package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Patches of kustomizations that put another image into a manifest: those written into the kustomization, and files of JSON patches (RFC 6902).
 * A strategic merge patch in a file of its own is a manifest, and judged as such.
 */
final class KustomizePatches implements ImageSource {

    private final RepositoryInput repository;
    private final YamlFiles yaml;
    private final KustomizePins pins;

    /** The kustomization's folder of each JSON patch in a file of its own. */
    private final Map<Path, Path> patches = new LinkedHashMap<>();
    private final List<Path> kustomizations;

    KustomizePatches(RepositoryInput repository) {
        this.repository = repository;
        this.yaml = new YamlFiles(repository);
        this.pins = KustomizePins.of(repository);
        this.kustomizations = Kustomizations.files(repository);
        for (Path file : kustomizations) {
            yaml.documents(file).forEach(document -> KustomizePins.patchFiles(document).stream()
                    .map(text -> file.resolveSibling(text).normalize())
                    .filter(patch -> repository.files().contains(patch) && isList(patch))
                    .forEach(patch -> patches.put(patch, file.getParent())));
        }
    }

    private boolean isList(Path patch) {
        try {
            return repository.sources().yaml(patch).stream().anyMatch(YamlNode::isSequence);
        } catch (UnreadableSourceException e) {
            // Then it is said to be unreadable where this source reads it.
            return true;
        }
    }

    @Override
    public List<Path> files() {
        List<Path> files = new ArrayList<>(kustomizations);
        files.addAll(patches.keySet());
        return files;
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            if (patches.containsKey(file)) {
                patch(document, patches.get(file), 0, uses);
            } else {
                inline(document, file.getParent(), uses);
            }
        }
        return uses;
    }

    private void inline(YamlNode kustomization, Path folder, List<ImageUse> uses) throws UnreadableSourceException {
        for (String key : List.of("patches", "patchesStrategicMerge", "patchesJson6902")) {
            for (YamlNode item : kustomization.get(key).map(YamlNode::items).orElse(List.of())) {
                Optional<YamlNode> written = item.get("patch").or(() -> Optional.of(item).filter(node -> node.text().orElse("").contains("\n")));
                if (written.isPresent() && written.get().text().isPresent()) {
                    for (YamlNode document : repository.sources().yamlWithin(written.get().text().get())) {
                        patch(document, folder, written.get().textLine() - 1, uses);
                    }
                }
            }
        }
    }

    /** @param offset lines above the patch in its file */
    private void patch(YamlNode patch, Path folder, int offset, List<ImageUse> uses) {
        for (YamlNode operation : patch.items()) {
            String path = operation.text("path").orElse("");
            operation.get("value").ifPresent(value -> {
                if (path.endsWith("/image")) {
                    add(value, folder, offset, uses);
                }
                containers(value, folder, offset, new HashSet<>(), uses);
            });
        }
        patch.get("spec").ifPresent(spec -> containers(spec, folder, offset, new HashSet<>(), uses));
    }

    /** Every {@code image} below: in a patch of a workload nothing else has that name. */
    private void containers(YamlNode node, Path folder, int offset, Set<Node> seen, List<ImageUse> uses) {
        if (seen.add(node.node())) {
            node.get("image").ifPresent(image -> add(image, folder, offset, uses));
            node.children().forEach(child -> containers(child, folder, offset, seen, uses));
        }
    }

    private void add(YamlNode image, Path folder, int offset, List<ImageUse> uses) {
        image.text().filter(text -> !text.isEmpty() && !pins.pinned(folder, text)).ifPresent(text -> uses.add(
                ImageUse.of(image.line() + offset, text, new Substitution(Map.of()).replace(text), "image: %s")));
    }
}
