package dev.roadbed.checks.pin.wrapper;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One Maven wrapper of a repository.
 *
 * @param folder     the folder that {@code mvnw} and {@code .mvn} lie in
 * @param properties what {@code .mvn/wrapper/maven-wrapper.properties} says; nothing if there is no such file
 * @param repository the files around it, at least one of which is a part of the wrapper
 */
record Wrapper(Path folder, Optional<WrapperProperties> properties, RepositoryInput repository) {

    static final Path PROPERTIES = Path.of(".mvn", "wrapper", "maven-wrapper.properties");
    private static final Path JAR = Path.of(".mvn", "wrapper", "maven-wrapper.jar");
    private static final List<Path> PARTS = List.of(Path.of("mvnw"), Path.of("mvnw.cmd"), JAR, PROPERTIES);

    /** All wrappers of a repository. Properties that cannot be read are left to the check of unreadable files. */
    static List<Wrapper> in(RepositoryInput repository) {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path file : repository.files()) {
            String name = file.getFileName().toString();
            if (name.startsWith("mvnw") || name.startsWith("maven-wrapper")) {
                PARTS.stream().filter(file::endsWith).forEach(part -> folders.add(above(file, part.getNameCount())));
            }
        }
        List<Wrapper> wrappers = new ArrayList<>();
        for (Path folder : folders) {
            Path file = folder.resolve(PROPERTIES);
            try {
                wrappers.add(new Wrapper(folder, repository.files().contains(file)
                        ? Optional.of(WrapperProperties.parse(repository.sources().text(file)))
                        : Optional.empty(), repository));
            } catch (UnreadableSourceException e) {
                continue;
            }
        }
        return wrappers;
    }

    private static Path above(Path file, int levels) {
        Path at = file;
        for (int i = 0; i < levels; i++) {
            at = at.getParent();
        }
        return at;
    }

    /** The line of a property, or the file as a whole; without properties a part that is there. */
    Place place(String property) {
        return properties.map(known -> repository.place(folder.resolve(PROPERTIES), known.line(property)))
                .orElseGet(() -> PARTS.stream().map(folder::resolve).filter(repository.files()::contains).findFirst()
                        .map(file -> repository.place(file, 0)).orElseThrow());
    }

    /** The jar in the repository, which {@code mvnw} runs. */
    Optional<Path> jar() {
        return Optional.of(folder.resolve(JAR)).filter(repository.files()::contains);
    }

    /** Whether a jar is run to download Maven, be it in the repository or downloaded itself. Scripts of type only-script do without. */
    boolean usesJar() {
        if (jar().isPresent()) {
            return true;
        }
        String type = properties.flatMap(known -> known.value("distributionType")).orElse("");
        return type.isEmpty() ? properties.flatMap(known -> known.value("wrapperUrl")).isPresent() || scriptRunsJar() : !type.equals("only-script");
    }

    private boolean scriptRunsJar() {
        Path script = folder.resolve("mvnw");
        try {
            return repository.files().contains(script) && repository.sources().text(script).contains("maven-wrapper.jar");
        } catch (UnreadableSourceException e) {
            return true;
        }
    }
}
