package dev.roadbed.it.evidence;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;

/**
 * Three modules, built with all gates and published into a directory: once for all tests, which only look at it.
 *
 * @param repository where it was published to, seen from the project
 */
record PublishedReactor(FixtureProject project, MavenResult result, String repository) {

    /** What nobody else may read, given to the build as people give such things. */
    static final String SECRET = "hunter2";

    private static PublishedReactor built;

    static synchronized PublishedReactor build() throws IOException, InterruptedException {
        if (built == null) {
            FixtureProject project = FixtureProject.copyOf("evidence/reactor");
            String repository = "target/there";
            MavenResult result = MavenRun.in(project).args("-Pfull", "deploy", "-Dpassphrase=" + SECRET,
                    "-DaltDeploymentRepository=there::file:" + project.file(repository)).run();
            built = new PublishedReactor(project, result, repository);
        }
        built.result.succeeded();
        return built;
    }
}
