package dev.roadbed.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The {@code maven-metadata.xml} files of {@link TestRepository}: what Maven reads before it chooses a version. */
final class RepositoryMetadata {

    private RepositoryMetadata() {
    }

    /** All versions of one artifact, the last one being the newest. */
    static void versions(Path directory, List<Artifact> artifacts) throws IOException {
        List<String> all = artifacts.stream().map(Artifact::version).toList();
        List<String> releases = artifacts.stream().filter(artifact -> !artifact.isSnapshot()).map(Artifact::version).toList();
        String release = releases.isEmpty() ? "" : "<release>" + releases.get(releases.size() - 1) + "</release>";
        write(directory, identity(artifacts.get(0)) + "<versioning><latest>" + all.get(all.size() - 1) + "</latest>" + release
                + "<versions>" + each(all, "<version>%s</version>") + "</versions></versioning>");
    }

    /** The one build that a snapshot was published as. */
    static void snapshot(Path directory, Artifact artifact) throws IOException {
        int dash = Artifact.BUILD.indexOf('-');
        String files = each(List.of("pom", "jar"), "<snapshotVersion><extension>%s</extension><value>"
                + artifact.publishedVersion() + "</value></snapshotVersion>");
        write(directory, identity(artifact) + "<version>" + artifact.version() + "</version><versioning><snapshot><timestamp>"
                + Artifact.BUILD.substring(0, dash) + "</timestamp><buildNumber>" + Artifact.BUILD.substring(dash + 1)
                + "</buildNumber></snapshot><snapshotVersions>" + files + "</snapshotVersions></versioning>");
    }

    /** Which plugin a prefix on the command line stands for. */
    static void prefixes(Path repository, List<Artifact> artifacts) throws IOException {
        Map<String, Map<String, String>> groups = artifacts.stream().filter(Artifact::isPlugin).collect(Collectors.groupingBy(
                Artifact::group, TreeMap::new, Collectors.toMap(Artifact::prefix, Artifact::name, (one, same) -> one)));
        for (Map.Entry<String, Map<String, String>> group : groups.entrySet()) {
            StringBuilder plugins = new StringBuilder();
            group.getValue().forEach((prefix, name) -> plugins.append("<plugin><name>").append(name).append("</name><prefix>")
                    .append(prefix).append("</prefix><artifactId>").append(name).append("</artifactId></plugin>"));
            write(repository.resolve(group.getKey().replace('.', '/')), "<plugins>" + plugins + "</plugins>");
        }
    }

    private static String identity(Artifact artifact) {
        return "<groupId>" + artifact.group() + "</groupId><artifactId>" + artifact.name() + "</artifactId>";
    }

    private static String each(List<String> values, String form) {
        return values.stream().map(form::formatted).collect(Collectors.joining());
    }

    private static void write(Path directory, String content) throws IOException {
        Files.writeString(directory.resolve("maven-metadata.xml"), "<metadata>" + content + "</metadata>\n");
    }
}
