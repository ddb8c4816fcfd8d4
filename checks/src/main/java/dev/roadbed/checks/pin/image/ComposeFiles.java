package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compose files and Swarm stacks. Keys are those of the Compose Specification. */
final class ComposeFiles implements ImageSource {

    private static final Pattern NAME = Pattern.compile("(?i)(.*/)?([^/]*[._-])?(compose|docker-stack)([._-][^/]*)?\\.ya?ml");

    /** What a Compose file may hold at its top; a file of another name that holds nothing else is one as well. */
    private static final Pattern TOP = Pattern.compile("version|name|services|networks|volumes|configs|secrets|include|x-.*");

    private static final Pattern HELM_VALUES = Pattern.compile("(.*/)?[^/]*values[^/]*\\.ya?ml");

    /** A Compose application that a registry holds. */
    private static final String ARTIFACT = "oci://";

    private static final String CONTEXT = "docker-image://";

    private final RepositoryInput repository;
    private final YamlFiles yaml;

    ComposeFiles(RepositoryInput repository) {
        this.repository = repository;
        this.yaml = new YamlFiles(repository);
    }

    @Override
    public List<Path> files() {
        Set<Path> files = new LinkedHashSet<>(repository.named(NAME));
        yaml.holding("services:", "image:").stream().filter(this::looksLikeCompose).forEach(files::add);
        return List.copyOf(files);
    }

    private boolean looksLikeCompose(Path file) {
        List<YamlNode> documents = yaml.documents(file);
        return !HELM_VALUES.matcher(repository.name(file)).matches()
                && documents.size() == 1
                && documents.get(0).entries().keySet().stream().allMatch(key -> TOP.matcher(key).matches())
                && documents.get(0).get("services").filter(YamlNode::isMapping).isPresent();
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        Substitution substitution = new Substitution(DotEnv.beside(repository, file));
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            Map<String, YamlNode> services = document.get("services").map(YamlNode::entries).orElse(Map.of());
            Set<String> built = built(services);
            services.values().forEach(service -> service(service, built, substitution, uses));
            for (YamlNode service : services.values()) {
                Optional<YamlNode> build = service.get("build");
                if (build.isPresent()) {
                    uses.addAll(new ComposeArguments(repository, file, substitution).images(build.get()));
                }
            }
            document.get("include").stream().flatMap(YamlNode::children).forEach(include -> include.text()
                    .or(() -> include.text("path"))
                    .filter(text -> text.startsWith(ARTIFACT))
                    .map(text -> text.substring(ARTIFACT.length()))
                    .ifPresent(text -> uses.add(ImageUse.of(include.line(), text, substitution.replace(text), ARTIFACT + "%s"))));
        }
        return uses;
    }

    /** The names that services of this file give to what they build. */
    private static Set<String> built(Map<String, YamlNode> services) {
        Set<String> built = new HashSet<>();
        services.values().stream().filter(service -> service.get("build").isPresent())
                .forEach(service -> service.text("image").ifPresent(built::add));
        return built;
    }

    private static void service(YamlNode service, Set<String> built, Substitution substitution, List<ImageUse> uses) {
        service.get("build").ifPresent(build -> build(build, substitution, uses));
        if (service.get("build").isEmpty()) {
            service.get("image").ifPresent(image -> image.text()
                    .filter(text -> !built.contains(text))
                    .ifPresent(text -> uses.add(ImageUse.of(image.line(), text, substitution.replace(text), "image: %s"))));
        }
        service.items("volumes").stream()
                .filter(volume -> volume.text("type").filter("image"::equals).isPresent())
                .forEach(volume -> volume.get("source").ifPresent(source -> source.text().ifPresent(text ->
                        uses.add(ImageUse.of(source.line(), text, substitution.replace(text), "source: %s")))));
    }

    private static void build(YamlNode build, Substitution substitution, List<ImageUse> uses) {
        build.get("dockerfile_inline").ifPresent(inline -> inline.text().ifPresent(text ->
                uses.addAll(new DockerfileImages(DockerfileInstruction.parse(text, inline.textLine())).all())));
        build.get("additional_contexts").stream().flatMap(YamlNode::children).forEach(context -> context.text()
                .map(text -> text.substring(text.indexOf('=') + 1))
                .filter(text -> text.startsWith(CONTEXT))
                .map(text -> text.substring(CONTEXT.length()))
                .ifPresent(text -> uses.add(
                        ImageUse.of(context.line(), text, substitution.replace(text), CONTEXT + "%s"))));
    }
}
