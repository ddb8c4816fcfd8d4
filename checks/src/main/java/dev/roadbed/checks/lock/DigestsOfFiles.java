package dev.roadbed.checks.lock;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hashes many files in a Java of its own: only the optimising compiler has SHA-256 as instructions of the processor, and the Maven of a project
 * of ours does without that compiler. Below it, the files of a lock take some seconds; here, starting included, less than one.
 */
public final class DigestsOfFiles {

    private DigestsOfFiles() {}

    /**
     * The SHA-256 of each file.
     *
     * @param work a directory for what the two say to each other; the caller removes it
     * @throws IOException if a file cannot be read
     */
    public static Map<Path, String> of(List<Path> files, Path work) throws IOException {
        Path names = Files.write(work.resolve("hashed"), files.stream().map(Path::toString).toList());
        Path digests = work.resolve("digests");
        Path said = work.resolve("hashing");
        Process process = new ProcessBuilder(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-cp", here(), DigestsOfFiles.class.getName())
                .redirectInput(names.toFile()).redirectOutput(digests.toFile()).redirectError(said.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("what was resolved cannot be hashed: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("hashing was interrupted", e);
        }
        return inOrder(files, Files.readAllLines(digests));
    }

    private static Map<Path, String> inOrder(List<Path> files, List<String> digests) throws IOException {
        if (digests.size() != files.size()) {
            throw new IOException(files.size() + " files were to be hashed, and " + digests.size() + " digests came back");
        }
        Map<Path, String> result = new LinkedHashMap<>();
        for (int i = 0; i < digests.size(); i++) {
            result.put(files.get(i), digests.get(i));
        }
        return result;
    }

    /** Reads names of files, a line each, and writes their digests, a line each. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream digests = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            digests.println(Sha256.of(Path.of(name)));
        }
        digests.flush();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString();
    }

    /** The jar that this class is in, or in our own tests its directory. */
    private static String here() throws IOException {
        try {
            return Path.of(DigestsOfFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IOException("the jar of " + DigestsOfFiles.class.getName() + " has no name: " + e.getMessage(), e);
        }
    }
}
