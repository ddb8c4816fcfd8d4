package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pin.ci.GithubFiles;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Images of GitHub workflows and actions: of a job, of its services, and actions that are images. */
final class GithubImages implements ImageSource {

    private static final String DOCKER = "docker://";

    private final RepositoryInput repository;

    GithubImages(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return GithubFiles.all(repository);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode use : GithubFiles.uses(repository, file)) {
            action(use, "uses", uses);
        }
        for (YamlNode document : repository.sources().yaml(file)) {
            document.at("runs", "image").ifPresent(image -> action(image, "image", uses));
            GithubFiles.jobs(document).forEach(job -> job(document, job, uses));
        }
        return uses;
    }

    private static void action(YamlNode node, String key, List<ImageUse> uses) {
        node.text().filter(text -> text.startsWith(DOCKER)).map(text -> text.substring(DOCKER.length()))
                .ifPresent(image -> uses.add(ImageUse.of(node.line(), image, key + ": " + DOCKER + "%s")));
    }

    private static void job(YamlNode document, YamlNode job, List<ImageUse> uses) {
        GithubExpressions expressions = new GithubExpressions(document, job);
        Optional<YamlNode> container = job.get("container");
        Stream<YamlNode> services = job.get("services").stream().flatMap(YamlNode::children).flatMap(service -> image(service).stream());
        Stream.concat(container.flatMap(GithubImages::image).stream(), services).forEach(image -> image.text()
                // GitHub starts no container where the name is empty.
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> uses.add(ImageUse.of(image.line(), text, expressions.replace(text),
                        container.filter(node -> node.node() == image.node()).isPresent() ? "container: %s" : "image: %s"))));
    }

    private static Optional<YamlNode> image(YamlNode container) {
        return container.isMapping() ? container.get("image") : Optional.of(container);
    }
}
