package dev.roadbed.checks.pin;

import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.PomText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.maven.model.Model;

/**
 * A module for tests. Its effective model is its raw one: nothing is inherited, so that each test shows by itself what a
 * check looks at. What inheritance does is tested with real Mavens.
 */
final class ModuleFixture {

    private final Path root;
    private final List<PomFile> local = new ArrayList<>();
    private final List<Model> remote = new ArrayList<>();
    private final List<ResolvedArtifact> graph = new ArrayList<>();
    private final List<PomFile> boms = new ArrayList<>();
    private final List<CalledGoal> goals = new ArrayList<>();
    private final Map<String, String> userProperties = new HashMap<>();
    private final Map<String, String> committed = new HashMap<>();
    private Set<Coordinate> siblings = Set.of();
    private Model effective;
    private boolean release;

    ModuleFixture(Path root, PomFile own) {
        this.root = root;
        local.add(own);
        effective = own.model();
    }

    static ModuleFixture of(Path root, String body) throws Exception {
        return new ModuleFixture(root, PomText.write(root, body));
    }

    ModuleFixture parent(Model model) {
        remote.add(model);
        return this;
    }

    ModuleFixture localParent(PomFile pom) {
        local.add(pom);
        return this;
    }

    ModuleFixture bom(PomFile pom) {
        boms.add(pom);
        return this;
    }

    ModuleFixture effective(Model model) {
        effective = model;
        return this;
    }

    ModuleFixture resolved(ResolvedArtifact... artifacts) {
        graph.addAll(Arrays.asList(artifacts));
        return this;
    }

    ModuleFixture goal(CalledGoal goal) {
        goals.add(goal);
        return this;
    }

    ModuleFixture commandLine(String property, String value) {
        userProperties.put(property, value);
        return this;
    }

    ModuleFixture committed(String property, String value) {
        committed.put(property, value);
        userProperties.put(property, value);
        return this;
    }

    ModuleFixture siblings(Coordinate... modules) {
        siblings = Set.of(modules);
        return this;
    }

    ModuleFixture release() {
        release = true;
        return this;
    }

    ModuleInput input() {
        return ModuleInput.of(new Lineage(root, local, remote), local.subList(0, 1),
                new Effective(effective, Optional.empty(), graph, boms),
                new BuildCall(goals, userProperties, committed, release), siblings::contains);
    }

    /** What all checks but the one of plugins without a version find; that one needs what only a real Maven adds. */
    List<String> findings() {
        ModuleInput input = input();
        return ServiceLoader.load(ModuleCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(check -> !(check instanceof PluginWithoutVersion))
                .flatMap(check -> check.check(input).stream())
                .sorted()
                .map(ModuleFixture::line)
                .toList();
    }

    static String line(Finding finding) {
        return finding.id() + " " + finding.place() + " " + finding.what().substring(finding.what().indexOf(": ") + 2);
    }
}
