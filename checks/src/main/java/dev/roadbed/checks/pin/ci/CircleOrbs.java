package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Orbs of CircleCI. A published version of three numbers never changes ("Orb versioning"); one of fewer, {@code volatile} and {@code dev:…} do.
 * An orb that is written into the file is part of the commit.
 */
final class CircleOrbs implements IncludeSource {

    private static final Pattern NAME = Pattern.compile("\\.circleci/(.*/)?[^/]+\\.ya?ml");
    private static final Pattern EXACT = Pattern.compile("[^@\\s]+/[^@\\s]+@[0-9]+\\.[0-9]+\\.[0-9]+");

    @Override
    public List<Path> files(RepositoryInput repository) {
        return repository.named(NAME);
    }

    @Override
    public List<Include> notPinned(RepositoryInput repository, Path file) throws UnreadableSourceException {
        List<Include> found = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            document.get("orbs").stream().flatMap(YamlNode::children).forEach(orb -> orb.text()
                    .filter(text -> !EXACT.matcher(text).matches())
                    .ifPresent(text -> found.add(new Include(orb.line(), text, text.replaceFirst("@.*", "") + "@1.2.3 (all three numbers)"))));
        }
        return found;
    }
}
