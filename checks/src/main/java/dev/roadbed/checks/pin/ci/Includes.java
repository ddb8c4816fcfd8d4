package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All kinds of pipelines that can take parts from elsewhere, read once for all checks. */
public final class Includes {

    private static final List<IncludeSource> SOURCES = List.of(
            new GitlabIncludes(), new CircleOrbs(), new AzureRepositories(), new JenkinsLibraries());

    private final Map<Path, Set<Include>> notPinned = new TreeMap<>();
    private final Map<Path, UnreadableSourceException> unreadable = new TreeMap<>();

    private Includes(RepositoryInput repository) {
        SOURCES.forEach(source -> read(repository, source));
    }

    static Includes of(RepositoryInput repository) {
        return repository.sources().once(Includes.class, () -> new Includes(repository));
    }

    private void read(RepositoryInput repository, IncludeSource source) {
        for (Path file : source.files(repository)) {
            try {
                notPinned.computeIfAbsent(file, path -> new LinkedHashSet<>()).addAll(source.notPinned(repository, file));
            } catch (UnreadableSourceException e) {
                unreadable.put(file, e);
            }
        }
    }

    /** What every readable file takes from elsewhere and does not pin. */
    Map<Path, Set<Include>> notPinned() {
        return notPinned;
    }

    /** The files that cannot be read, each with the reason. */
    public static Map<Path, UnreadableSourceException> unreadable(RepositoryInput repository) {
        return of(repository).unreadable;
    }
}
