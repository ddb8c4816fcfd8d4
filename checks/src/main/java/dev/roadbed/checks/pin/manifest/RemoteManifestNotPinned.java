package dev.roadbed.checks.pin.manifest;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pin.image.Kustomizations;
import dev.roadbed.checks.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A manifest that a kustomization takes from another repository or server, not pinned by a commit; and a Helm chart that it inflates without an exact
 * version. The forms of remote targets are those of kustomize's "remote targets" page.
 */
@AutoService(RepositoryCheck.class)
public final class RemoteManifestNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-028", "remote manifest not pinned",
            "it is deployed with your service, and whoever can write there can change it at any time");

    /** A URL, SSH's short form, or a host that is known without a scheme. */
    private static final Pattern REMOTE = Pattern.compile("[a-z+]+(::|://).+|[\\w.-]+@[\\w.-]+:.+|(github\\.com|gitlab\\.com|bitbucket\\.org|dev\\.azure\\.com)[/:].+");

    /** A commit as the ref of the target, or as a part of the address of a single file. */
    private static final Pattern COMMIT = Pattern.compile(".*([?&](ref|version)=|/)([0-9a-f]{40}|[0-9a-f]{64})([&/?#].*)?");

    private static final Pattern EXACT = Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+([-+].+)?");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        List<Finding> findings = new ArrayList<>();
        RepositoryInput.inReadable(Kustomizations.files(repository), file ->
                repository.sources().yaml(file).forEach(document -> judge(repository, file, document, findings)));
        return findings;
    }

    private static void judge(RepositoryInput repository, Path file, YamlNode document, List<Finding> findings) {
        for (String key : List.of("resources", "bases", "components", "crds", "configurations", "transformers", "generators")) {
            document.items(key).forEach(item -> item.text().flatMap(RemoteManifestNotPinned::floats)
                    .ifPresent(fix -> findings.add(DESCRIPTION.finding(repository.place(file, item.line()), item.text().get(), fix))));
        }
        document.items("helmCharts").stream()
                .filter(chart -> chart.get("repo").isPresent() && !EXACT.matcher(chart.text("version").orElse("")).matches())
                .forEach(chart -> findings.add(DESCRIPTION.finding(repository.place(file, chart.get("version").orElse(chart).line()),
                        "chart " + chart.text("name").orElse("") + chart.text("version").map(version -> " " + version).orElse(" without version"),
                        "version: 1.2.3 (all three numbers)")));
    }

    /** The fix of a target that floats. */
    private static Optional<String> floats(String target) {
        if (!REMOTE.matcher(target).matches() || COMMIT.matcher(target).matches()) {
            return Optional.empty();
        }
        boolean file = target.matches("https?://.*\\.(ya?ml|json)");
        return Optional.of(file
                ? "the address of the file at a commit, with its 40 hexadecimal digits in place of the branch or tag; or a copy of the file in this repository"
                : target.replaceFirst("[?&](ref|version)=[^&]*", "") + "?ref=<the commit's 40 hexadecimal digits>");
    }
}
