package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Dockerfiles, whatever their builder calls them. */
final class Dockerfiles implements ImageSource {

    private static final Pattern NAME = Pattern.compile(
            "(?i)(dockerfile|containerfile)([._-].+)?|.+[._-](dockerfile|containerfile)");

    /** Files beside a Dockerfile that bear its name: what not to send, prose, and programs about Dockerfiles. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i).+\\.(dockerignore|containerignore|md|adoc|rst|txt|html|py|go|java|kt|groovy|js|mjs|ts|tsx|rs|rb|sh|bash|ps1"
                    + "|json|ya?ml|toml|xml|lock|sum|png|svg|class|orig|rej|swp)");

    private final RepositoryInput repository;

    Dockerfiles(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return repository.files().stream().filter(file -> isDockerfile(file.getFileName().toString())).toList();
    }

    private static boolean isDockerfile(String name) {
        return NAME.matcher(name).matches() && !OTHER.matcher(name).matches();
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        return new DockerfileImages(DockerfileInstruction.parse(repository.sources().text(file), 1)).all();
    }
}
