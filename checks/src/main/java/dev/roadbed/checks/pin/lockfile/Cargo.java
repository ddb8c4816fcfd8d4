package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rust's {@code Cargo.toml}, of a program. A library alone is built with whatever its users have locked. */
final class Cargo implements Ecosystem {

    private static final String NAME = "Cargo.toml";

    @Override
    public String manifest() {
        return NAME;
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        Toml toml = new Toml(repository.sources().text(manifest));
        Path sources = manifest.resolveSibling("src");
        boolean program = toml.hasTable("bin|workspace")
                || repository.files().stream().anyMatch(file -> file.equals(sources.resolve("main.rs")) || file.startsWith(sources.resolve("bin")));
        return program && (!toml.keys("(workspace\\.|target\\..*\\.)?(dev-|build-)?dependencies").isEmpty()
                || toml.hasTable("workspace|(target\\..*\\.)?(dev-|build-)?dependencies\\..+"));
    }

    @Override
    public List<List<String>> locks() {
        return List.of(List.of("Cargo.lock"));
    }

    /** A crate below a workspace is its member unless it is one itself or is excluded; Cargo itself insists on the members. */
    @Override
    public Optional<Path> workspace(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        if (new Toml(repository.sources().text(manifest)).hasTable("workspace")) {
            return Optional.empty();
        }
        for (Path at = manifest.getParent().getParent(); at != null && at.startsWith(repository.root()); at = at.getParent()) {
            Path above = at.resolve(NAME);
            if (repository.files().contains(above)) {
                Toml toml = new Toml(repository.sources().text(above));
                if (toml.hasTable("workspace") && !Globs.select(toml.array("workspace", "exclude"), at, manifest.getParent())) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String command() {
        return "cargo generate-lockfile";
    }
}
