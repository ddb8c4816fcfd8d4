package dev.roadbed.checks.pin;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.pom.PomFile;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/** A goal on the command line whose plugin no POM pins and no version is typed for: Maven runs the newest release. */
@AutoService(ModuleCheck.class)
public final class CalledPluginNotPinned implements ModuleCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PIN-017", "goal of an unpinned plugin on the command line", "its code runs inside your build, and it is whatever is newest today");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** It depends on the command line. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(ModuleInput module) {
        PomFile own = module.lineage().own();
        Place place = module.lineage().place(own, 0);
        return module.call().goals().stream()
                .filter(goal -> !isPinned(module.effective().model(), goal))
                .map(goal -> DESCRIPTION.finding(place, goal.text(), fix(goal)))
                .distinct()
                .toList();
    }

    private static boolean isPinned(Model model, CalledGoal goal) {
        if (!goal.version().isEmpty()) {
            return Floating.of(goal.version()).isEmpty();
        }
        return plugins(model).filter(plugin -> means(goal, plugin)).anyMatch(PluginVersions::pinned);
    }

    private static Stream<Plugin> plugins(Model model) {
        Build build = model.getBuild();
        if (build == null) {
            return Stream.empty();
        }
        Stream<Plugin> used = build.getPlugins().stream();
        return build.getPluginManagement() == null
                ? used
                : Stream.concat(used, build.getPluginManagement().getPlugins().stream());
    }

    /** By name if the caller could tell which plugin the prefix means, else by Maven's two forms of plugin names. */
    private static boolean means(CalledGoal goal, Plugin plugin) {
        if (!goal.plugin().isEmpty()) {
            return plugin.getKey().equals(goal.plugin());
        }
        String prefix = goal.text().substring(0, goal.text().indexOf(':'));
        return plugin.getArtifactId().equals(prefix + "-maven-plugin")
                || plugin.getArtifactId().equals("maven-" + prefix + "-plugin");
    }

    private static String fix(CalledGoal goal) {
        int colon = goal.plugin().indexOf(':');
        String name = colon < 0
                ? "the plugin"
                : "<plugin><groupId>" + goal.plugin().substring(0, colon) + "</groupId><artifactId>"
                        + goal.plugin().substring(colon + 1) + "</artifactId><version>…</version></plugin>";
        return name + " in <build><pluginManagement><plugins>, or the goal as group:artifact:version:goal";
    }
}
