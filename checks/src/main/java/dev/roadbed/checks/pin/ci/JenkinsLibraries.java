package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shared libraries of Jenkins, named in so many words: {@code @Library('name@version')}, also several in a list, and {@code library 'name@version'}.
 * Without a version the controller decides. A version that the pipeline computes is not known here.
 */
final class JenkinsLibraries implements IncludeSource {

    private static final Pattern STATEMENT = Pattern.compile(
            "@Library\\s*\\(([^)]*)\\)|(?<![\\w.'\"])library(?:\\s+|\\s*\\(\\s*)(?:identifier\\s*:\\s*)?([\"'][^\"']+[\"'])");
    private static final Pattern LITERAL = Pattern.compile("([\"'])([^\"']+)\\1");
    private static final Pattern PINNED = Pattern.compile("[^@]+@([0-9a-f]{40}|.*\\$.*)");

    @Override
    public List<Path> files(RepositoryInput repository) {
        return JenkinsFiles.all(repository);
    }

    @Override
    public List<Include> notPinned(RepositoryInput repository, Path file) throws UnreadableSourceException {
        List<Include> found = new ArrayList<>();
        List<String> lines = JenkinsFiles.lines(repository, file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher statement = STATEMENT.matcher(lines.get(i));
            while (statement.find()) {
                Matcher literal = LITERAL.matcher(statement.group(1) != null ? statement.group(1) : statement.group(2));
                while (literal.find()) {
                    String text = literal.group(2);
                    if (!PINNED.matcher(text).matches()) {
                        found.add(new Include(i + 1, "library " + text, text.replaceFirst("@.*", "") + "@<the commit's 40 hexadecimal digits>"));
                    }
                }
            }
        }
        return found;
    }
}
