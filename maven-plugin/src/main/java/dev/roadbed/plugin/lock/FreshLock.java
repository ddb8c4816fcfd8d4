package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.Recording;
import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.plugin.maven.WorkFolder;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** The lock that a project has today, made from nothing. */
final class FreshLock {

    private static final Set<String> OLD_TESTS = Set.of("junit", "org.testng");

    private final MavenSession session;
    private final RecordedBuild build;

    FreshLock(MavenSession session, RecordedBuild build) {
        this.session = session;
        this.build = build;
    }

    /** @throws IOException with a reason for people, if there is no lock to be had */
    Lock make() throws IOException {
        WorkFolder work = WorkFolder.of("lock");
        try {
            Recording recording = new Recording(reactor());
            Lock lock = recording.lock(build.record(work.path(), hasOldTests()).record(recording));
            if (lock.size() == 0) {
                throw new IOException("the build recorded no released artifact");
            }
            return lock;
        } catch (IllegalArgumentException e) {
            throw new IOException("what Maven recorded cannot be believed: " + e.getMessage(), e);
        } finally {
            work.delete();
        }
    }

    private Set<Coordinate> reactor() {
        return session.getAllProjects().stream()
                .map(project -> new Coordinate(project.getGroupId(), project.getArtifactId(), project.getVersion()))
                .collect(Collectors.toSet());
    }

    /** JUnit 4 and TestNG cannot be told to run nothing and yet be there. */
    private boolean hasOldTests() {
        return session.getAllProjects().stream().map(MavenProject::getDependencies).flatMap(List::stream)
                .map(Dependency::getGroupId).anyMatch(OLD_TESTS::contains);
    }
}
