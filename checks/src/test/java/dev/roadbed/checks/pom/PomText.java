package dev.roadbed.checks.pom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tiny POM files for tests. */
public final class PomText {

    private PomText() {}

    /** Writes {@code <project>} with group {@code app}, artifact {@code app}, version {@code 1.0} and the given lines; line 5 is the first of them. */
    public static PomFile write(Path directory, String body) throws IOException, UnreadablePomException {
        return write(directory, "pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId><artifactId>app</artifactId>
                  <version>1.0</version>
                """ + body + "\n</project>\n");
    }

    /** Writes a text as it is and reads it. */
    public static PomFile write(Path directory, String name, String text) throws IOException, UnreadablePomException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return PomFile.read(file);
    }

    /** A lineage of local files, nearest first. */
    public static Lineage lineage(Path root, PomFile... poms) {
        return new Lineage(root, Arrays.asList(poms), List.of());
    }
}
