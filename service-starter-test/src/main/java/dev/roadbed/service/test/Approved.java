package dev.roadbed.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the service does with what was approved under {@code security/approved}. */
public final class Approved {

    private static final Path DIRECTORY = Path.of("security", "approved");

    private static final Path DELTAS = Path.of("docs", "threat-model");

    private Approved() {
    }

    /**
     * Fails when the text is not the approved one, or when no threat-model delta approves that file as it is.
     *
     * @throws IOException if a file cannot be read; a missing approval is not an approval
     */
    public static void verify(String name, String text) throws IOException {
        String actual = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
        Path proposal = Files.createDirectories(Path.of("target", "security")).resolve(name);
        Files.writeString(proposal, actual);
        String approved = Files.readString(DIRECTORY.resolve(name)).replace("\r\n", "\n");
        assertThat(actual)
                .as("""
                        %s is not what was approved. If the change is meant: copy %s to %s, \
                        and write a threat-model delta that says "Approves: %s %s" (see THREAT-MODEL.md).""",
                        name, proposal, DIRECTORY.resolve(name), name, digest(actual))
                .isEqualTo(approved);
        assertThat(deltas())
                .as("No delta in %s approves %s as it is now", DELTAS, name)
                .contains(name + " " + digest(approved));
    }

    private static String deltas() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(DELTAS)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
