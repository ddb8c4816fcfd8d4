package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PHP's {@code composer.json}. */
final class Composer implements Ecosystem {

    /** Names of the platform rather than of packages: Composer checks them and installs nothing. */
    private static final String PLATFORM = "php|php-.*|hhvm|ext-.*|lib-.*|composer|composer-(plugin|runtime)-api";

    @Override
    public String manifest() {
        return "composer.json";
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        YamlNode json = repository.sources().json(manifest);
        return Stream.of("require", "require-dev")
                .flatMap(key -> json.get(key).stream())
                .flatMap(packages -> packages.entries().keySet().stream())
                .anyMatch(name -> !name.matches(PLATFORM));
    }

    @Override
    public List<List<String>> locks() {
        return List.of(List.of("composer.lock"));
    }

    @Override
    public String command() {
        return "composer update --lock";
    }
}
