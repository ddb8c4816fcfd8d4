package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pin.ci.JenkinsFiles;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jenkinsfiles, as far as they name an image in so many words: the declarative {@code docker} agent in both of its forms, {@code docker.image}
 * with a literal, and pod templates. A Jenkinsfile is a program; what it computes is not known here.
 */
final class Jenkinsfiles implements ImageSource {

    private static final Pattern LITERAL = Pattern.compile(
            "(?<![\\w.])(?:image|docker)\\s+([\"'])([^\"'\\s]+)\\1|docker\\.image\\(\\s*([\"'])([^\"'\\s]+)\\3\\s*\\)"
                    + "|(?<![\\w.])image:\\s*([\"']?)([A-Za-z0-9][\\w./:@-]*)\\5\\s*(?:[,)#].*)?$");

    /** A double-quoted text with a value inside: nobody can tell what it is, and it is mostly an image just built. */
    private static final Pattern COMPUTED = Pattern.compile(".*\\$.*");

    private final RepositoryInput repository;

    Jenkinsfiles(RepositoryInput repository) {
        this.repository = repository;
    }

    @Override
    public List<Path> files() {
        return JenkinsFiles.all(repository);
    }

    @Override
    public List<ImageUse> images(Path file) throws UnreadableSourceException {
        List<ImageUse> uses = new ArrayList<>();
        List<String> lines = JenkinsFiles.lines(repository, file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LITERAL.matcher(lines.get(i));
            while (matcher.find()) {
                String image = matcher.group(2) != null ? matcher.group(2) : matcher.group(4) != null ? matcher.group(4) : matcher.group(6);
                if (!COMPUTED.matcher(image).matches()) {
                    uses.add(ImageUse.of(i + 1, image, "image '%s'"));
                }
            }
        }
        return uses;
    }
}
