package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Helm charts: images in the default values, and those that a template names in full. */
final class HelmCharts implements ImageSource {

    private static final String CHART = "Chart.yaml";
    private static final Pattern VALUES = Pattern.compile("values([._-].*)?\\.ya?ml");
    private static final Pattern TEMPLATE = Pattern.compile(".*\\.(ya?ml|tpl)");

    private final RepositoryInput repository;

    HelmCharts(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return repository.files().stream().filter(file -> isValues(repository, file) || isTemplate(repository, file)).toList();
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        if (isTemplate(repository, file)) {
            return TemplateLines.images(repository.sources().text(file));
        }
        List<ImageUse> uses = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            uses.addAll(HelmValues.images(document));
        }
        return uses;
    }

    private static boolean isValues(RepositoryInput repository, Path file) {
        return VALUES.matcher(file.getFileName().toString()).matches()
                && repository.files().contains(file.resolveSibling(CHART));
    }

    /** Whether Helm renders this file before anybody reads it as YAML. */
    static boolean isTemplate(RepositoryInput repository, Path file) {
        if (!TEMPLATE.matcher(file.getFileName().toString()).matches()) {
            return false;
        }
        for (Path at = file.getParent(); at != null && at.startsWith(repository.root()); at = at.getParent()) {
            if (at.endsWith("templates") && repository.files().contains(at.resolveSibling(CHART))) {
                return true;
            }
        }
        return false;
    }
}
