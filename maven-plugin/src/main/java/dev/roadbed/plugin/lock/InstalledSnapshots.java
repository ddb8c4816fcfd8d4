package dev.roadbed.plugin.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Snapshots that somebody has installed into the local repository, of groups that the project uses snapshots of. No remote
 * repository has them, and no lock covers them; without them, a build from an empty local repository could not start.
 *
 * @param repositories the local repository, and those that are chained behind it
 * @param groups       whose groupIds
 */
record InstalledSnapshots(List<Path> repositories, Set<String> groups) {

    private static final String SNAPSHOT = "-SNAPSHOT";

    static InstalledSnapshots of(MavenSession session) {
        Set<String> groups = new TreeSet<>();
        for (MavenProject project : session.getAllProjects()) {
            for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
                add(groups, parent.getGroupId(), parent.getVersion());
            }
            dependencies(project).forEach(dependency -> add(groups, dependency.getGroupId(), dependency.getVersion()));
            for (Plugin plugin : project.getBuildPlugins()) {
                add(groups, plugin.getGroupId(), plugin.getVersion());
                plugin.getDependencies().forEach(dependency -> add(groups, dependency.getGroupId(), dependency.getVersion()));
            }
        }
        // This plugin itself, which the recorded build calls.
        groups.add("dev.roadbed");
        return new InstalledSnapshots(repositories(session), groups);
    }

    private static List<Path> repositories(MavenSession session) {
        List<Path> repositories = new ArrayList<>();
        repositories.add(session.getRepositorySession().getLocalRepository().getBasedir().toPath());
        // Maven 3.9 and newer: further directories behind the first one, separated by commas.
        Object tail = session.getRepositorySession().getConfigProperties().getOrDefault("maven.repo.local.tail", "");
        Stream.of(String.valueOf(tail).split(",")).map(String::strip).filter(path -> !path.isEmpty())
                .map(Path::of).forEach(repositories::add);
        return repositories;
    }

    private static List<Dependency> dependencies(MavenProject project) {
        return project.getDependencyManagement() == null
                ? project.getDependencies()
                : Stream.concat(project.getDependencies().stream(), project.getDependencyManagement().getDependencies().stream()).toList();
    }

    private static void add(Set<String> groups, String group, String version) {
        if (group != null && version != null && version.endsWith(SNAPSHOT)) {
            groups.add(group);
        }
    }

    /** Copies them, and nothing else, into another repository. */
    void copyTo(Path target) throws IOException {
        for (Path repository : repositories) {
            for (String group : groups) {
                for (Path artifact : list(repository.resolve(group.replace('.', '/')))) {
                    copyArtifact(repository, artifact, target);
                }
            }
        }
    }

    /** Only what was installed here: Maven then writes {@code maven-metadata-local.xml}. */
    private static void copyArtifact(Path repository, Path artifact, Path target) throws IOException {
        for (Path version : list(artifact)) {
            Path copy = target.resolve(repository.relativize(version).toString());
            boolean installed = version.getFileName().toString().endsWith(SNAPSHOT)
                    && Files.exists(version.resolve("maven-metadata-local.xml"));
            // What comes first in the chain wins, as it does for Maven.
            if (installed && Files.notExists(copy)) {
                Files.createDirectories(copy);
                for (Path file : list(version)) {
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, copy.resolve(file.getFileName()));
                    }
                }
            }
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
