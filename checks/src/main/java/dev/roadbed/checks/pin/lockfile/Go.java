package dev.roadbed.checks.pin.lockfile;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's {@code go.mod}. Versions in it are exact; {@code go.sum} holds the hashes. */
final class Go implements Ecosystem {

    /** A line of a {@code require}, alone or in a block: path and version. */
    private static final Pattern REQUIRED = Pattern.compile("(?m)^\\s*(?:require\\s+)?([\\w.~/-]+)\\s+v\\S+");

    private static final Pattern REPLACED_BY_FOLDER = Pattern.compile("(?m)^\\s*(?:replace\\s+)?([\\w.~/-]+)(?:\\s+v\\S+)?\\s+=>\\s+\\.{1,2}/");

    @Override
    public String manifest() {
        return "go.mod";
    }

    @Override
    public boolean needsLock(RepositoryInput repository, Path manifest) throws UnreadableSourceException {
        String text = repository.sources().text(manifest);
        Set<String> required = names(REQUIRED, text.replaceAll("(?m)^.*=>.*$", ""));
        required.removeAll(names(REPLACED_BY_FOLDER, text));
        return !required.isEmpty();
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Override
    public List<List<String>> locks() {
        return List.of(List.of("go.sum"));
    }

    @Override
    public String command() {
        return "go mod tidy";
    }
}
