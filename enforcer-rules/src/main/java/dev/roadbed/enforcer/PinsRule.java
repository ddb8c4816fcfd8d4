package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.ModuleCheck;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pom.PomFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.prefix.PluginPrefixResolver;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** {@code <roadbedPins/>}: everything that can float is pinned, or its risk is accepted. */
@Named("roadbedPins")
public final class PinsRule extends RoadbedRule {

    private final RepositorySystem repositories;
    private final PluginPrefixResolver prefixes;

    /** Set by Maven: {@code true} in a build that makes a release, where no snapshot at all is tolerated. */
    private String release = "false";

    @Inject
    public PinsRule(
            MavenSession session, MavenProject project, RepositorySystem repositories, PluginPrefixResolver prefixes) {
        super(session, project);
        this.repositories = repositories;
        this.prefixes = prefixes;
    }

    @Override
    void examine(Examination examination) throws Exception {
        boolean isRelease = isTrue("release", release);
        if (examination.isRepositorys()) {
            // Git takes its time to start. Whoever needs the day waits until it is known.
            Beside.start("day", () -> JudgementDay.of(examination));
        }
        Optional<Beside<Judged>> repository = examination.isRepositorys()
                ? Optional.of(Beside.start("repository", () -> repository(examination, isRelease)))
                : Optional.empty();
        ModuleInput module = new ModuleInputs(examination, repositories, prefixes).of(examination.project(), isRelease);
        sayWhatIsTolerated(module);
        List<ModuleCheck> checks = examination.checks(ModuleCheck.class);
        List<Finding> found = new ArrayList<>();
        checks.forEach(check -> found.addAll(check.check(module)));
        examination.module(checks, module.judged().stream().map(PomFile::path).toList(), found);
        if (repository.isPresent()) {
            Judged judged = repository.get().result();
            examination.repository(judged.checks(), judged.found());
        }
    }

    private static Judged repository(Examination examination, boolean release) throws IOException {
        RepositoryInput repository = RepositoryInputs.of(examination, release);
        List<RepositoryCheck> checks = examination.checks(RepositoryCheck.class);
        List<Finding> found = new ArrayList<>();
        checks.forEach(check -> found.addAll(check.check(repository)));
        return new Judged(checks, found);
    }

    /** What was looked for in the repository, and found. */
    private record Judged(List<RepositoryCheck> checks, List<Finding> found) {}

    /** Roadbed's own snapshots pass while Roadbed is developed, but never in silence. */
    private void sayWhatIsTolerated(ModuleInput module) {
        String tolerated = module.tolerated()
                .map(use -> use.coordinate() + " (" + use.place() + ")").distinct().collect(Collectors.joining(", "));
        if (!tolerated.isEmpty()) {
            getLog().warn("[roadbed] tolerated outside of a release, though it floats: " + tolerated);
        }
    }
}
