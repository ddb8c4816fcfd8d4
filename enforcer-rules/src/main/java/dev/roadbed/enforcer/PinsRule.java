package dev.roadbed.enforcer;

import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.ModuleCheck;
import dev.roadbed.checks.pin.ModuleInput;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pom.PomFile;
import java.util.List;
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
        ModuleInput module = new ModuleInputs(examination.session(), examination.memory(), examination.root(), repositories, prefixes)
                .of(examination.project(), isTrue("release", release));
        sayWhatIsTolerated(module);
        List<ModuleCheck> checks = CheckFamily.load(ModuleCheck.class);
        List<Finding> found = checks.stream().flatMap(check -> check.check(module).stream()).toList();
        examination.module(checks, module.judged().stream().map(PomFile::path).toList(), found);
        if (examination.isRepositorys()) {
            RepositoryInput repository = RepositoryInputs.of(examination, isTrue("release", release));
            List<RepositoryCheck> all = CheckFamily.load(RepositoryCheck.class);
            examination.repository(all, all.stream().flatMap(check -> check.check(repository).stream()).toList());
        }
    }

    /** Roadbed's own snapshots pass while Roadbed is developed, but never in silence. */
    private void sayWhatIsTolerated(ModuleInput module) {
        String tolerated = module.tolerated()
                .map(use -> use.coordinate() + " (" + use.place() + ")").distinct().collect(Collectors.joining(", "));
        if (!tolerated.isEmpty()) {
            getLog().warn("[roadbed] tolerated outside of a release, though it floats: " + tolerated);
        }
    }
}
