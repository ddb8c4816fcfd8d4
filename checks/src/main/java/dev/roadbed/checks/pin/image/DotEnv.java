package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code .env} beside a Compose file, from which Compose takes the values of variables. */
final class DotEnv {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=[ \\t]*(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^#\\r\\n]*)");

    private DotEnv() {}

    static Map<String, Set<String>> beside(RepositoryInput repository, Path file) throws UnreadableSourceException {
        Path env = file.resolveSibling(".env");
        Map<String, Set<String>> values = new HashMap<>();
        if (repository.files().contains(env)) {
            Matcher matcher = LINE.matcher(repository.sources().text(env));
            while (matcher.find()) {
                values.put(matcher.group(1), Set.of(matcher.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2")));
            }
        }
        return values;
    }
}
