package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Jenkinsfiles, as the lines that they are to a reader who does not run them. */
public final class JenkinsFiles {

    private static final Pattern NAME = Pattern.compile("Jenkinsfile([._-].*)?|.*\\.jenkinsfile");

    private JenkinsFiles() {}

    /** All of them; also those that cannot be read. */
    public static List<Path> all(RepositoryInput repository) {
        return repository.files().stream().filter(file -> NAME.matcher(file.getFileName().toString()).matches()).toList();
    }

    /** The lines, without comments at their ends. */
    public static List<String> lines(RepositoryInput repository, Path file) throws UnreadableSourceException {
        return Arrays.stream(repository.sources().text(file).split("\r\n|\r|\n", -1)).map(line -> line.replaceFirst("(^|\\s)//.*", "")).toList();
    }
}
