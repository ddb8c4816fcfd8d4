package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.Recording;
import dev.roadbed.checks.pom.Coordinate;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
        // Not in the folder of build output: the recorded build removes that.
        Path work = Files.createTempDirectory("roadbed-lock-");
        try {
            Lock lock = new Recording(reactor()).lock(build.record(work, hasOldTests()));
            if (lock.size() == 0) {
                throw new IOException("the build recorded no released artifact");
            }
            return lock;
        } catch (IllegalArgumentException e) {
            throw new IOException("what Maven recorded cannot be believed: " + e.getMessage(), e);
        } finally {
            delete(work);
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

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
