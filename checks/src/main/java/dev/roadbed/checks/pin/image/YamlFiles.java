package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.List;

/** Chooses among the YAML and JSON files of a repository. */
final class YamlFiles {

    private final RepositoryInput repository;

    YamlFiles(RepositoryInput repository) {
        this.repository = repository;
    }

    /** Those that hold all the words. A file that is no text holds none. */
    List<Path> holding(String... words) {
        return repository.files().stream().filter(YamlFiles::isYaml).filter(file -> holds(file, words)).toList();
    }

    /** JSON objects that hold all the words. A file that is no JSON is something else. */
    List<Path> jsonHolding(String... words) {
        return repository.files().stream()
                .filter(file -> file.getFileName().toString().endsWith(".json") && holds(file, words) && !documents(file).isEmpty())
                .toList();
    }

    /** The documents of a YAML or JSON file. */
    List<YamlNode> read(Path file) throws UnreadableSourceException {
        return file.getFileName().toString().endsWith(".json")
                ? List.of(repository.sources().json(file))
                : repository.sources().yaml(file);
    }

    /** The documents of a file that is known to be readable; none if it is not. */
    List<YamlNode> documents(Path file) {
        try {
            return read(file);
        } catch (UnreadableSourceException e) {
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private boolean holds(Path file, String... words) {
        try {
            String text = repository.sources().text(file);
            for (String word : words) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        } catch (UnreadableSourceException e) {
            return false;
        }
    }
}
