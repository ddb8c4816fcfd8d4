package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A manifest of a package manager, in a repository.
 *
 * @param ecosystem  whose manifest it is
 * @param file       the manifest
 * @param repository the files around it
 */
record Manifest(Ecosystem ecosystem, Path file, RepositoryInput repository) {

    /** By name of the manifest. */
    private static final Map<String, Ecosystem> ECOSYSTEMS = Stream.of(
                    List.of(new Npm(), new Composer(), new Pyproject(), new Cargo(), new Go()), TextEcosystem.ALL, YamlEcosystem.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toMap(Ecosystem::manifest, Function.identity()));

    /** Data of tests: nobody installs what a manifest there names. */
    static final String TEST_DATA = "(.*/)?src/(test|it)/resources/.*";

    /** Part of a path that a generator of projects fills in: what is below is a template of its manifest. */
    private static final String TEMPLATE = ".*(\\{\\{|\\{%).*";

    /** All manifests of a repository. */
    static List<Manifest> in(RepositoryInput repository) {
        List<Manifest> found = new ArrayList<>();
        for (Path file : repository.files()) {
            Ecosystem ecosystem = ECOSYSTEMS.get(file.getFileName().toString());
            if (ecosystem != null && !repository.name(file).matches(TEST_DATA)
                    && !repository.name(file).matches(TEMPLATE)) {
                found.add(new Manifest(ecosystem, file, repository));
            }
        }
        return found;
    }

    boolean needsLock() throws UnreadableSourceException {
        return ecosystem.needsLock(repository, file);
    }

    /** The lockfiles that hold for this manifest, by tool: those beside it, or else those of its workspace. */
    List<List<Path>> locks() throws UnreadableSourceException {
        List<List<Path>> beside = locks(file.getParent());
        Optional<Path> workspace = beside.isEmpty() ? ecosystem.workspace(repository, file) : Optional.empty();
        return workspace.isPresent() ? locks(workspace.get()) : beside;
    }

    private List<List<Path>> locks(Path folder) {
        return ecosystem.locks().stream()
                .map(tool -> tool.stream().map(folder::resolve).filter(repository.files()::contains).toList())
                .filter(tool -> !tool.isEmpty())
                .toList();
    }

    /** Whether there is nothing in a lockfile. One that cannot be read has at least something. */
    boolean isEmpty(Path lock) {
        try {
            return Files.size(lock) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
