package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Repositories from which Azure Pipelines takes templates. Azure knows branches and tags there and no commits ("resources.repositories.repository"),
 * so that a tag is the best that can be had; without {@code ref} it is the default branch.
 */
final class AzureRepositories implements IncludeSource {

    private static final Pattern NAME = Pattern.compile("(.*/)?[^/]*azure-pipelines[^/]*\\.ya?ml|\\.(azure-?pipelines|azuredevops)/.*\\.ya?ml");
    private static final Pattern PINNED = Pattern.compile("refs/tags/.+|[0-9a-f]{40}");

    @Override
    public List<Path> files(RepositoryInput repository) {
        return repository.named(NAME);
    }

    @Override
    public List<Include> notPinned(RepositoryInput repository, Path file) throws UnreadableSourceException {
        List<Include> found = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            document.items("resources", "repositories").stream()
                    .filter(entry -> !PINNED.matcher(entry.text("ref").orElse("")).matches())
                    .forEach(entry -> found.add(new Include(entry.get("ref").or(() -> entry.get("name")).orElse(entry).line(),
                            entry.text("name").orElse("repository") + entry.text("ref").map(ref -> " at " + ref).orElse(" without ref"),
                            "ref: refs/tags/<a tag that nobody may move>")));
        }
        return found;
    }
}
