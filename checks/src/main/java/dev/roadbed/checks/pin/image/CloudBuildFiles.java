package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Build configurations of Google Cloud Build, where the {@code name} of a step is the image that it runs in. */
final class CloudBuildFiles implements ImageSource {

    private static final Pattern NAME = Pattern.compile("(.*/)?cloudbuild([._-][^/]*)?\\.(ya?ml|json)");

    private final RepositoryInput repository;
    private final YamlFiles yaml;

    CloudBuildFiles(RepositoryInput repository) {
        this.repository = repository;
        this.yaml = new YamlFiles(repository);
    }

    @Override
    public List<Path> files() {
        return repository.named(NAME);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : yaml.read(file)) {
            Set<String> built = Set.copyOf(document.get("images").stream().flatMap(YamlNode::children).flatMap(image -> image.text().stream()).toList());
            Substitution substitution = new Substitution(values(document));
            document.get("steps").stream().flatMap(YamlNode::children).flatMap(step -> step.get("name").stream())
                    .forEach(name -> name.text().filter(text -> !built.contains(text))
                            .ifPresent(text -> uses.add(ImageUse.of(name.line(), text, substitution.replace(text), "name: %s"))));
        }
        return uses;
    }

    /** What {@code substitutions} gives to names; a trigger may give others, which no file of the commit says. */
    private static Map<String, Set<String>> values(YamlNode document) {
        Map<String, Set<String>> values = new HashMap<>();
        document.get("substitutions").map(YamlNode::entries).orElse(Map.of())
                .forEach((name, value) -> value.text().ifPresent(text -> values.put(name, Set.of(text))));
        return values;
    }
}
