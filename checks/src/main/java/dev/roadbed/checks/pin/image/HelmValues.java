package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.source.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Values of a Helm chart. The convention is that of {@code helm create}: an image is a mapping with repository and tag, or one text. */
final class HelmValues {

    private HelmValues() {}

    static List<ImageUse> images(YamlNode values) {
        List<ImageUse> uses = new ArrayList<>();
        walk(values, new HashSet<>(), uses);
        return uses;
    }

    private static void walk(YamlNode node, Set<Node> seen, List<ImageUse> uses) {
        if (!seen.add(node.node())) {
            return;
        }
        node.items().forEach(item -> walk(item, seen, uses));
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            YamlNode value = entry.getValue();
            if (entry.getKey().toLowerCase(Locale.ROOT).endsWith("image")) {
                value.text().filter(text -> text.contains("/") || text.contains(":"))
                        .filter(text -> !text.contains("{{") && !text.contains("://"))
                        .ifPresent(text -> uses.add(ImageUse.of(value.line(), text, entry.getKey() + ": %s")));
                parts(value).ifPresent(uses::add);
            }
            walk(value, seen, uses);
        }
    }

    private static Optional<ImageUse> parts(YamlNode image) {
        Optional<YamlNode> repository = image.get("repository").filter(node -> node.text().filter(text -> !text.isEmpty()).isPresent());
        if (repository.isEmpty()) {
            return Optional.empty();
        }
        String name = Stream.of("registry", "repository").flatMap(key -> image.text(key).stream())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("/"));
        String tag = image.text("tag").filter(text -> !text.isEmpty()).map(text -> ":" + text).orElse("");
        String digest = Stream.of("digest", "sha").flatMap(key -> image.text(key).stream()).filter(text -> !text.isEmpty())
                .map(text -> text.contains(":") ? "@" + text : "@sha256:" + text).findFirst().orElse("");
        return Optional.of(ImageUse.of(repository.get().line(), name + tag + digest, "digest: sha256:… beside repository"));
    }
}
