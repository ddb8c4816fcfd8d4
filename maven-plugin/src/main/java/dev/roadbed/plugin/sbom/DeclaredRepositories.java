package dev.roadbed.plugin.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;

/**
 * Where others can have what Maven has resolved: the repositories that the POM declares, by their own URLs. Mirrors are left out: they
 * are a matter of one machine, would make two equal builds differ, and often nobody else can reach them.
 */
final class DeclaredRepositories {

    private final Map<String, String> urls = new TreeMap<>();

    DeclaredRepositories(MavenProject project) {
        for (Repository repository : project.getModel().getRepositories()) {
            urls.put(repository.getId(), repository.getUrl().replaceFirst("/+$", ""));
        }
    }

    /** The address of a file; empty if nobody can say. */
    String url(String repositoryPath, Path file) throws IOException {
        if (urls.isEmpty()) {
            return "";
        }
        Optional<String> base = urls.size() == 1 ? urls.values().stream().findFirst() : origin(file).map(urls::get);
        return base.filter(url -> url.startsWith("https://")).map(url -> url + "/" + repositoryPath).orElse("");
    }

    /** The id of the repository that the file came from, as Maven has noted it beside the file: {@code name.jar>central=}. */
    private static Optional<String> origin(Path file) throws IOException {
        Path note = file.resolveSibling("_remote.repositories");
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        String start = file.getFileName() + ">";
        return lines.stream().filter(line -> line.startsWith(start) && line.endsWith("="))
                .map(line -> line.substring(start.length(), line.length() - 1)).filter(id -> !id.isEmpty()).findFirst();
    }
}
