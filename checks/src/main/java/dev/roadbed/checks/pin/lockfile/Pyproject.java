package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Python's {@code pyproject.toml}: the tables of the packaging standard, and those of Poetry, PDM and uv. */
final class Pyproject implements Ecosystem {

    private static final String NAME = "pyproject.toml";

    @Override
    public String manifest() {
        return NAME;
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        Toml toml = new Toml(repository.sources().text(manifest));
        return !toml.array("project", "dependencies").isEmpty()
                || !toml.array("tool.uv", "dev-dependencies").isEmpty()
                || !toml.keys("project\\.optional-dependencies|dependency-groups|tool\\.pdm\\.dev-dependencies").isEmpty()
                || toml.keys("tool\\.poetry\\.(group\\.[^.]+\\.|dev-)?dependencies").stream().anyMatch(name -> !name.equals("python"));
    }

    /** A requirements file with hashes is what pip-compile writes from this manifest; it is judged by itself as well. */
    @Override
    public List<List<String>> locks() {
        return List.of(List.of("poetry.lock"), List.of("uv.lock"), List.of("pdm.lock"), List.of("pylock.toml"),
                List.of("Pipfile.lock"), List.of("requirements.txt"));
    }

    @Override
    public Optional<Path> workspace(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        for (Path at = manifest.getParent().getParent(); at != null && at.startsWith(repository.root()); at = at.getParent()) {
            Path above = at.resolve(NAME);
            if (repository.files().contains(above)
                    && Globs.select(new Toml(repository.sources().text(above)).array("tool.uv.workspace", "members"), at, manifest.getParent())) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public String command() {
        return "uv lock, poetry lock or pdm lock";
    }
}
