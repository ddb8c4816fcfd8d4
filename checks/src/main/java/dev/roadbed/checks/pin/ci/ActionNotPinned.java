package dev.roadbed.checks.pin.ci;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action or a called workflow that a branch or a tag names in place of a commit. OpenSSF Scorecard asks the same in its check
 * Pinned-Dependencies. Actions that are images are judged by {@link dev.roadbed.checks.pin.image.ImageWithoutDigest}.
 */
@AutoService(RepositoryCheck.class)
public final class ActionNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-021", "CI action not pinned by commit",
            "it runs with the rights of your pipeline");

    /** A full commit id, of SHA-1 or of SHA-256. */
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

    private static final Pattern SHORT_COMMIT = Pattern.compile("[0-9a-f]{7,39}");

    /** Owner and repository; a server in front of them where a forge allows other ones. */
    private static final Pattern REPOSITORY = Pattern.compile("(https?://[^/]+/)?([\\w.-]+/[\\w.-]+)(/.*)?");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        Set<Finding> findings = new LinkedHashSet<>();
        RepositoryInput.inReadable(GithubFiles.all(repository), file ->
                GithubFiles.uses(repository, file).forEach(uses -> judge(repository, file, uses).ifPresent(findings::add)));
        return List.copyOf(findings);
    }

    private static Optional<Finding> judge(RepositoryInput repository, Path file, YamlNode uses) {
        String text = uses.text().orElse("");
        if (text.startsWith("./") || text.startsWith("../") || text.startsWith("docker://")) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        String action = at < 0 ? text : text.substring(0, at);
        String ref = at < 0 ? "" : text.substring(at + 1);
        if (COMMIT.matcher(ref).matches()) {
            return Optional.empty();
        }
        return Optional.of(DESCRIPTION.finding(repository.place(file, uses.line()), text.isEmpty() ? "an empty uses" : text,
                DESCRIPTION.why() + "; " + problem(ref), fix(action, ref)));
    }

    private static String problem(String ref) {
        if (ref.isEmpty()) {
            return "without a commit it is whatever is there today";
        }
        if (ref.contains("$")) {
            return "nobody can tell which commit " + ref + " is";
        }
        return SHORT_COMMIT.matcher(ref).matches()
                ? ref + " is only the beginning of a commit, and a branch or another commit can match it as well"
                : "its owner, or whoever takes over the account, can move " + ref + " to other code at any time";
    }

    private static String fix(String action, String ref) {
        String line = "uses: " + action + "@<the commit's 40 hexadecimal digits>" + (ref.isEmpty() || ref.contains("$") ? "" : " # " + ref);
        Matcher matcher = REPOSITORY.matcher(action);
        if (!matcher.matches() || ref.isEmpty() || ref.contains("$")) {
            return line;
        }
        String server = matcher.group(1) == null ? "https://github.com/" : matcher.group(1);
        return line + "\nthe commit: git ls-remote " + server + matcher.group(2) + " '" + ref.replace("'", "") + "^{}' '" + ref.replace("'", "") + "'";
    }
}
