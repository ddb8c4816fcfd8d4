package dev.roadbed.checks.crypto.configuration;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the configuration of a module is.
 *
 * @param root      of the repository, to which places are relative
 * @param module    the folder of the module, with its POM
 * @param resources folders whose files travel in the jar
 */
public record ConfigurationInput(Path root, Path module, List<Path> resources) {

    public ConfigurationInput {
        resources = List.copyOf(resources);
    }
}
