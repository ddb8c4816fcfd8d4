package dev.roadbed.plugin.sbom;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What the modules of one build deliver, each in its own turn, until the last has come. */
public final class ReactorFiles {

    private static final String KEY = "roadbed.sbom.modules";

    private final Map<String, ModuleFiles> modules = new ConcurrentSkipListMap<>();

    private ReactorFiles() {}

    /** The same for every module of a build. */
    static ReactorFiles of(MavenSession session) {
        MavenProject top = session.getTopLevelProject();
        synchronized (top) {
            // Another class loader of this plugin has another class: it then counts for itself, and completes nothing.
            if (!(top.getContextValue(KEY) instanceof ReactorFiles)) {
                top.setContextValue(KEY, new ReactorFiles());
            }
            return (ReactorFiles) top.getContextValue(KEY);
        }
    }

    /** Whether a project is the root of others in this build, whose SBOM names all of them. */
    public static boolean isAggregate(MavenSession session, MavenProject project) {
        return project.isExecutionRoot() && session.getProjects().size() > 1;
    }

    /** Notes a module. @return the aggregates that can be completed now: none before the last module has come */
    synchronized List<MavenProject> finished(ModuleFiles files, MavenSession session) {
        modules.put(files.key().toString(), files);
        boolean all = session.getProjects().size() > 1 && modules.size() == session.getProjects().size();
        return all ? session.getProjects().stream().filter(one -> isAggregate(session, one)).toList() : List.of();
    }

    synchronized Collection<ModuleFiles> modules() {
        return List.copyOf(modules.values());
    }
}
