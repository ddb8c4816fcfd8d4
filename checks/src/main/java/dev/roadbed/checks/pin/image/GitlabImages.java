package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pin.ci.GitlabFiles;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images of a GitLab pipeline: {@code image} and {@code services}, at the top, as default and in jobs, as text or as mapping. */
final class GitlabImages implements ImageSource {

    /** An input of a file that others include, with its default in the header document. */
    private static final Pattern INPUT = Pattern.compile("\\$\\[\\[\\s*inputs\\.([\\w-]+)[^\\]]*]]");

    private final RepositoryInput repository;

    /** Values that any file of the pipeline gives to a variable, by name. */
    private final Map<String, Set<String>> variables = new HashMap<>();

    private final List<Path> files;

    GitlabImages(RepositoryInput repository) {
        this.repository = repository;
        this.files = GitlabFiles.pipelines(repository);
        YamlFiles yaml = new YamlFiles(repository);
        files.forEach(file -> yaml.documents(file).forEach(this::variables));
    }

    private void variables(YamlNode document) {
        document.get("variables").ifPresent(this::define);
        document.entries().values().forEach(job -> job.get("variables").ifPresent(this::define));
        document.entries().values().forEach(job -> job.items("parallel", "matrix").forEach(this::define));
    }

    private void define(YamlNode definitions) {
        definitions.entries().forEach((name, value) -> {
            Set<String> values = variables.computeIfAbsent(name, key -> new LinkedHashSet<>());
            value.text().or(() -> value.text("value")).ifPresent(values::add);
            value.items().forEach(item -> item.text().ifPresent(values::add));
        });
    }

    @Override
    public List<Path> files() {
        return files;
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        List<YamlNode> documents = repository.sources().yaml(file);
        Map<String, String> inputs = new HashMap<>();
        documents.forEach(document -> document.at("spec", "inputs").ifPresent(spec -> spec.entries().forEach((name, input) ->
                input.text("default").ifPresent(value -> inputs.put(name, value)))));
        for (YamlNode document : documents) {
            job(document, inputs, uses);
            // Hidden jobs too: others are made of them.
            new HashSet<>(document.entries().entrySet()).stream()
                    .filter(entry -> !entry.getKey().equals("spec") && !entry.getKey().equals("variables"))
                    .forEach(entry -> job(entry.getValue(), inputs, uses));
        }
        return uses;
    }

    private void job(YamlNode owner, Map<String, String> inputs, List<ImageUse> uses) {
        owner.get("image").flatMap(GitlabImages::name).ifPresent(name -> add(name, inputs, uses));
        owner.items("services").stream()
                .forEach(service -> name(service).ifPresent(name -> add(name, inputs, uses)));
    }

    private static Optional<YamlNode> name(YamlNode image) {
        return image.isMapping() ? image.get("name") : Optional.of(image);
    }

    private void add(YamlNode image, Map<String, String> inputs, List<ImageUse> uses) {
        image.text().filter(text -> !text.isEmpty()).ifPresent(text -> {
            String known = INPUT.matcher(text).replaceAll(match ->
                    Matcher.quoteReplacement(inputs.getOrDefault(match.group(1), match.group())));
            Matcher open = INPUT.matcher(known);
            uses.add(ImageUse.of(image.line(), text, open.find()
                    ? new Substitution.Result(List.of(), Optional.of(open.group()))
                    : new Substitution(variables).replace(known), "image: %s"));
        });
    }
}
