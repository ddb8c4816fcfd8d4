package dev.roadbed.checks.pin.ci;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code include:} of GitLab. Its own templates ({@code template:}) come with the server, nobody can pin them, and they are passed over.
 * The forms are those of GitLab's "CI/CD YAML syntax reference", section include.
 */
final class GitlabIncludes implements IncludeSource {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** As GitLab writes it, as of 17.9: the name of the algorithm and the digest in base 64. */
    private static final Pattern INTEGRITY = Pattern.compile("sha256-[A-Za-z0-9+/]{43}=");

    @Override
    public List<Path> files(RepositoryInput repository) {
        return GitlabFiles.pipelines(repository);
    }

    @Override
    public List<Include> notPinned(RepositoryInput repository, Path file) throws UnreadableSourceException {
        List<Include> found = new ArrayList<>();
        for (YamlNode document : repository.sources().yaml(file)) {
            GitlabFiles.includes(document).forEach(include -> judge(include).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<Include> judge(YamlNode include) {
        Optional<String> remote = include.text("remote").or(() -> include.text().filter(text -> text.contains("://")));
        if (remote.isPresent()) {
            return Optional.of(new Include(include.get("remote").orElse(include).line(), remote.get(),
                            "remote: " + remote.get() + "\nintegrity: sha256-<the file's SHA-256 in base 64>"))
                    .filter(fault -> !INTEGRITY.matcher(include.text("integrity").orElse("")).matches());
        }
        if (include.get("project").isPresent()) {
            String ref = include.text("ref").orElse("");
            String what = include.text("project").orElse("") + (ref.isEmpty() ? " without ref" : " at " + ref);
            return Optional.of(new Include(include.get("ref").or(() -> include.get("project")).orElse(include).line(), what,
                            "ref: <the commit's 40 hexadecimal digits>" + (ref.isEmpty() ? "" : " # " + ref)))
                    .filter(fault -> !COMMIT.matcher(ref).matches());
        }
        return include.get("component").flatMap(GitlabIncludes::component);
    }

    private static Optional<Include> component(YamlNode component) {
        String text = component.text().orElse("");
        int at = text.lastIndexOf('@');
        String version = at < 0 ? "" : text.substring(at + 1);
        String name = at < 0 ? text : text.substring(0, at);
        // A component of the commit that is running: it is in this very repository.
        boolean ofThisCommit = version.matches("\\$(CI_COMMIT_SHA|\\{CI_COMMIT_SHA})");
        return COMMIT.matcher(version).matches() || ofThisCommit
                ? Optional.empty()
                : Optional.of(new Include(component.line(), text, "component: " + name + "@<the commit's 40 hexadecimal digits>"
                        + (version.isEmpty() ? "" : " # " + version)));
    }
}
