package dev.roadbed.checks.pin.ci;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a GitLab pipeline that comes from elsewhere and can change there. GitLab's own templates ({@code template:}) come with the
 * server, nobody can pin them, and they are passed over. The forms are those of GitLab's "CI/CD YAML syntax reference", section include.
 */
@AutoService(RepositoryCheck.class)
public final class IncludeNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-023", "included pipeline not pinned",
            "it runs with the rights of your pipeline, and whoever can write there can change it at any time");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    /** As GitLab writes it, as of 17.9: the name of the algorithm and the digest in base 64. */
    private static final Pattern INTEGRITY = Pattern.compile("sha256-[A-Za-z0-9+/]{43}=");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Path file : GitlabFiles.pipelines(repository)) {
            try {
                for (YamlNode document : repository.sources().yaml(file)) {
                    GitlabFiles.includes(document).forEach(include -> judge(include)
                            .map(fault -> DESCRIPTION.finding(repository.place(file, fault.line()), fault.what(), fault.fix()))
                            .ifPresent(findings::add));
                }
            } catch (UnreadableSourceException e) {
                // dev.roadbed.checks.pin.unreadable.FileCannotBeJudged says so, once for all checks of the file.
                continue;
            }
        }
        return List.copyOf(findings);
    }

    private static Optional<Fault> judge(YamlNode include) {
        Optional<String> remote = include.text("remote").or(() -> include.text().filter(text -> text.contains("://")));
        if (remote.isPresent()) {
            return Optional.of(new Fault(include.get("remote").orElse(include).line(), remote.get(),
                            "remote: " + remote.get() + "\nintegrity: sha256-<the file's SHA-256 in base 64>"))
                    .filter(fault -> !INTEGRITY.matcher(include.text("integrity").orElse("")).matches());
        }
        if (include.get("project").isPresent()) {
            String ref = include.text("ref").orElse("");
            String what = include.text("project").orElse("") + (ref.isEmpty() ? " without ref" : " at " + ref);
            return Optional.of(new Fault(include.get("ref").or(() -> include.get("project")).orElse(include).line(), what,
                            "ref: <the commit's 40 hexadecimal digits>" + (ref.isEmpty() ? "" : " # " + ref)))
                    .filter(fault -> !COMMIT.matcher(ref).matches());
        }
        return include.get("component").flatMap(IncludeNotPinned::component);
    }

    private static Optional<Fault> component(YamlNode component) {
        String text = component.text().orElse("");
        int at = text.lastIndexOf('@');
        String version = at < 0 ? "" : text.substring(at + 1);
        String name = at < 0 ? text : text.substring(0, at);
        // A component of the commit that is running: it is in this very repository.
        boolean ofThisCommit = version.matches("\\$(CI_COMMIT_SHA|\\{CI_COMMIT_SHA})");
        return COMMIT.matcher(version).matches() || ofThisCommit
                ? Optional.empty()
                : Optional.of(new Fault(component.line(), text, "component: " + name + "@<the commit's 40 hexadecimal digits>"
                        + (version.isEmpty() ? "" : " # " + version)));
    }

    private record Fault(int line, String what, String fix) {}
}
