package dev.roadbed.checks.pom;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.ReportSet;
import org.apache.maven.model.Reporting;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Collects every place of a POM that names an artifact: all sections, all profiles, used or not. */
public final class PomEntries {

    private final List<PomEntry> entries = new ArrayList<>();

    private PomEntries() {}

    /** All entries of a raw model, in the order of the sections. */
    public static List<PomEntry> of(Model model) {
        PomEntries walk = new PomEntries();
        walk.parent(model.getParent());
        walk.section(model, "");
        walk.build(model.getBuild(), "");
        for (Profile profile : model.getProfiles()) {
            walk.section(profile, profile.getId());
            walk.plugins(profile.getBuild(), profile.getId());
        }
        return List.copyOf(walk.entries);
    }

    private void parent(Parent parent) {
        if (parent != null) {
            entries.add(new PomEntry(EntryKind.PARENT, parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), "",
                    Lines.of(parent, "version"), "", ""));
        }
    }

    /** What a project and a profile have in common. */
    private void section(ModelBase base, String profile) {
        base.getDependencies().forEach(dependency -> dependency(EntryKind.DEPENDENCY, dependency, profile, ""));
        DependencyManagement management = base.getDependencyManagement();
        if (management != null) {
            management.getDependencies().forEach(dependency -> dependency(managed(dependency), dependency, profile, ""));
        }
        Reporting reporting = base.getReporting();
        if (reporting != null) {
            reporting.getPlugins().forEach(plugin -> reporting(plugin, profile));
        }
    }

    private static EntryKind managed(Dependency dependency) {
        return "import".equals(dependency.getScope()) ? EntryKind.IMPORTED_BOM : EntryKind.MANAGED_DEPENDENCY;
    }

    private void dependency(EntryKind kind, Dependency dependency, String profile, String owner) {
        entries.add(new PomEntry(kind, dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion(),
                dependency.getScope(), Lines.of(dependency, "version"), profile, owner));
    }

    private void build(Build build, String profile) {
        if (build != null) {
            for (Extension extension : build.getExtensions()) {
                entries.add(new PomEntry(EntryKind.BUILD_EXTENSION, extension.getGroupId(), extension.getArtifactId(),
                        extension.getVersion(), "", Lines.of(extension, "version"), profile, ""));
            }
            plugins(build, profile);
        }
    }

    private void plugins(BuildBase build, String profile) {
        if (build != null) {
            build.getPlugins().forEach(plugin -> plugin(EntryKind.PLUGIN, plugin, profile));
            if (build.getPluginManagement() != null) {
                build.getPluginManagement().getPlugins().forEach(plugin -> plugin(EntryKind.MANAGED_PLUGIN, plugin, profile));
            }
        }
    }

    private void plugin(EntryKind kind, Plugin plugin, String profile) {
        String key = plugin.getGroupId() + ":" + plugin.getArtifactId();
        int line = Lines.of(plugin, "version");
        entries.add(new PomEntry(
                kind, plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), "", line, profile, ""));
        plugin.getDependencies()
                .forEach(dependency -> dependency(EntryKind.PLUGIN_DEPENDENCY, dependency, profile, key));
        configuration(plugin, key, line, profile);
        for (PluginExecution execution : plugin.getExecutions()) {
            configuration(execution, key, line, profile);
        }
    }

    private void reporting(ReportPlugin plugin, String profile) {
        String key = plugin.getGroupId() + ":" + plugin.getArtifactId();
        int line = Lines.of(plugin, "version");
        entries.add(new PomEntry(EntryKind.REPORTING_PLUGIN, plugin.getGroupId(), plugin.getArtifactId(),
                plugin.getVersion(), "", line, profile, ""));
        configuration(plugin, key, line, profile);
        for (ReportSet set : plugin.getReportSets()) {
            configuration(set, key, line, profile);
        }
    }

    private void configuration(ConfigurationContainer container, String key, int line, String profile) {
        if (container.getConfiguration() instanceof Xpp3Dom dom) {
            entries.addAll(new ConfiguredArtifacts(key, line, profile).in(dom));
        }
    }
}
