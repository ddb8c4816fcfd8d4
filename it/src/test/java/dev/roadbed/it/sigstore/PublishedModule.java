package dev.roadbed.it.sigstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One module of a release in a repository.
 *
 * @param folder of its version
 */
record PublishedModule(Path folder) {

    private static final Pattern SIGNATURE = Pattern.compile("\\.(sigstore\\.json|asc)$");
    private static final Pattern CHECKSUM = Pattern.compile("\\.(md5|sha[0-9]+)$");

    /** What is published, without its signatures and checksums. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !SIGNATURE.matcher(name).find() && !CHECKSUM.matcher(name).find()).toList();
        }
    }

    /** Its provenance. */
    JsonNode statement() throws IOException {
        String statement = names().stream().filter(name -> name.endsWith(".intoto.json")).findFirst().orElseThrow();
        return new ObjectMapper().readTree(file(statement).toFile());
    }

    /** What its provenance speaks of. */
    List<String> subjects() throws IOException {
        return statement().path("subject").findValuesAsText("name");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path bundle(String name) {
        return file(name + ".sigstore.json");
    }
}
