package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * An ecosystem whose manifest is YAML.
 *
 * @param manifest name of the manifest
 * @param keys     keys that hold dependencies, as mapping or as list
 * @param locks    names of lockfiles, by tool
 * @param command  writes a lockfile
 */
record YamlEcosystem(String manifest, Set<String> keys, List<List<String>> locks, String command) implements Ecosystem {

    /** Dart and Helm. */
    static final List<Ecosystem> ALL = List.of(
            new YamlEcosystem("pubspec.yaml", Set.of("dependencies", "dev_dependencies"), List.of(List.of("pubspec.lock")), "dart pub get"),
            new YamlEcosystem("Chart.yaml", Set.of("dependencies"), List.of(List.of("Chart.lock")), "helm dependency update"));

    @Override
    public boolean needsLock(RepositoryInput repository, Path file) throws UnreadableSourceException {
        return repository.sources().yaml(file).stream()
                .flatMap(document -> keys.stream().flatMap(key -> document.get(key).stream()))
                .flatMap(YamlNode::children)
                .anyMatch(dependency -> !isLocal(dependency));
    }

    /** Part of this repository, or of the development kit itself. */
    private static boolean isLocal(YamlNode dependency) {
        return dependency.text("repository").filter(text -> text.startsWith("file:")).isPresent()
                || dependency.get("path").isPresent()
                || dependency.get("sdk").isPresent();
    }
}
