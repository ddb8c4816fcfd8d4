package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Kubernetes manifests: every document with {@code apiVersion} and {@code kind}, in whatever file. Images are where the API has
 * them (containers of all sorts, image volumes), and where Argo, Tekton and operators put them in resources of their own.
 */
final class KubernetesManifests implements ImageSource {

    private static final String FORM = "image: %s";

    /** Lists of containers. */
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers", "steps", "sidecars");

    /** One container. */
    private static final Set<String> CONTAINER = Set.of("container", "script", "stepTemplate", "containerTemplate", "containerDisk");

    /** Parts of a resource that describe it or hold other people's data. */
    private static final Set<String> DATA = Set.of("metadata", "data", "stringData", "binaryData", "status");

    /** Descriptions of resources and of builds, which name no image to fetch; and what {@link Kustomizations} judges. */
    private static final Set<String> OTHER_KINDS = Set.of("CustomResourceDefinition", "Kustomization", "Component");

    /** Groups that belong to Kubernetes itself: there an image is in a container and nowhere else. */
    private static final Pattern BUILT_IN = Pattern.compile("v[0-9][a-z0-9]*|(apps|batch|policy|autoscaling|extensions)/.+|[^/]*\\.k8s\\.io/.+");

    /** In a resource of somebody else, an image is what looks like one: a path and a tag or a digest. */
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][a-z0-9.:-]*/[A-Za-z0-9._/-]+(:[\\w.-]+(@\\S+)?|@\\S+)");

    private final RepositoryInput repository;
    private final YamlFiles yaml;
    private final KustomizePins pins;
    private final Set<String> builtBySkaffold = new HashSet<>();

    KubernetesManifests(RepositoryInput repository) {
        this.repository = repository;
        this.yaml = new YamlFiles(repository);
        this.pins = KustomizePins.of(repository);
        // Skaffold writes the digest of what it has built into the manifests that it deploys.
        yaml.holding("skaffold/", "artifacts").forEach(file -> yaml.documents(file).stream()
                .flatMap(document -> document.items("build", "artifacts").stream())
                .forEach(artifact -> artifact.text("image").ifPresent(builtBySkaffold::add)));
    }

    @Override
    public List<Path> files() {
        Stream<Path> manifests = yaml.holding("apiVersion", "kind", "image").stream()
                .filter(file -> !HelmCharts.isTemplate(repository, file));
        return Stream.concat(manifests, yaml.jsonHolding("apiVersion", "kind", "image").stream()).toList();
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        try {
            List<ImageUse> uses = new ArrayList<>();
            for (YamlNode document : yaml.read(file)) {
                resource(file, document, uses);
            }
            return uses;
        } catch (UnreadableSourceException e) {
            String text = repository.sources().text(file);
            if (TemplateLines.isTemplate(text)) {
                return TemplateLines.images(text);
            }
            throw e;
        }
    }

    private void resource(Path file, YamlNode document, List<ImageUse> uses) {
        String kind = document.text("kind").orElse("");
        String version = document.text("apiVersion").orElse("");
        if (!kind.isEmpty() && !version.isEmpty() && !OTHER_KINDS.contains(kind) && !version.startsWith("skaffold/")) {
            walk(file, document, !BUILT_IN.matcher(version).matches(), new HashSet<>(), uses);
        }
    }

    private void walk(Path file, YamlNode node, boolean foreign, Set<Node> seen, List<ImageUse> uses) {
        if (!seen.add(node.node())) {
            return;
        }
        node.items().forEach(item -> walk(file, item, foreign, seen, uses));
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            String key = entry.getKey();
            YamlNode value = entry.getValue();
            if (DATA.contains(key)) {
                continue;
            }
            if (CONTAINERS.contains(key)) {
                value.children().forEach(container -> container.get("image").ifPresent(image -> add(file, image, uses)));
            } else if (CONTAINER.contains(key)) {
                value.get("image").ifPresent(image -> add(file, image, uses));
            } else if (key.equals("image")) {
                value.get("reference").ifPresent(reference -> add(file, reference, uses));
                value.text().filter(text -> foreign && IMAGE.matcher(text).matches()).ifPresent(text -> add(file, value, uses));
            }
            if (foreign && (key.equals("values") || key.equals("valuesObject"))) {
                uses.addAll(HelmValues.images(value));
            } else {
                walk(file, value, foreign || isList(node), seen, uses);
            }
        }
    }

    private static boolean isList(YamlNode node) {
        return node.text("kind").filter("List"::equals).isPresent() && node.get("items").isPresent();
    }

    private void add(Path file, YamlNode image, List<ImageUse> uses) {
        image.text()
                // OpenShift fills in a blank; a star is a pattern of a policy, which judges images and fetches none.
                .filter(text -> !text.isEmpty() && !text.contains("*"))
                // ko builds the program of that path and writes the digest of the image in its place.
                .filter(text -> !text.startsWith("ko://") && !builtBySkaffold.contains(text) && !pins.pin(file, text))
                .ifPresent(text -> uses.add(
                        ImageUse.of(image.line(), text, new Substitution(Map.of()).replace(text), FORM)));
    }
}
