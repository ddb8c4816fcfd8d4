package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kustomizations that replace images. The names of the files are the three that kustomize knows. */
public final class Kustomizations implements ImageSource {

    private static final Pattern NAME = Pattern.compile("(.*/)?(kustomization\\.ya?ml|Kustomization)");

    private final RepositoryInput repository;

    Kustomizations(RepositoryInput repository) {
        this.repository = repository;
    }

    /** All of them; also those that cannot be read. */
    public static List<Path> files(RepositoryInput repository) {
        return repository.named(NAME);
    }

    @Override
    public List<Path> files() {
        return files(repository);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            document.items("images").forEach(entry -> replacement(entry).ifPresent(uses::add));
        }
        return uses;
    }

    /** An entry that only renames leaves the tag or digest to the manifest, where it is judged. */
    private static Optional<ImageUse> replacement(YamlNode entry) {
        String name = entry.text("newName").or(() -> entry.text("name")).orElse("");
        Optional<YamlNode> tag = entry.get("newTag").filter(node -> node.text().isPresent());
        Optional<YamlNode> digest = entry.get("digest").filter(node -> node.text().isPresent());
        if (tag.isEmpty() && digest.isEmpty()) {
            return Optional.empty();
        }
        String image = name + tag.flatMap(YamlNode::text).map(text -> ":" + text).orElse("")
                + digest.flatMap(YamlNode::text).map(text -> "@" + text).orElse("");
        return Optional.of(ImageUse.of(digest.or(() -> tag).get().line(), image, "digest: sha256:… in place of newTag"));
    }
}
