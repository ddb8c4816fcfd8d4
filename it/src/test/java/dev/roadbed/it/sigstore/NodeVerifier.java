package dev.roadbed.it.sigstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roadbed.it.Build;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sigstore's JavaScript library: another language, other authors, another reading of the specification. Its four packages are locked by
 * digest ({@code it/src/test/resources/sigstore/verifier/package-lock.json}); npm fetches them, and runs no script of theirs.
 */
record NodeVerifier(Path directory, Path trustedRoot) implements Verifier {

    private static final Path SOURCE = Path.of("src/test/resources/sigstore/verifier").toAbsolutePath();
    private static final int MINUTES = 3;

    /**
     * Where Node.js is missing, a laptop skips the calling test and says so; CI fails, because a test that never runs there runs nowhere.
     *
     * @throws IllegalStateException if it is missing in CI
     */
    static NodeVerifier require(Path directory, Path trustedRoot) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        for (String file : List.of("package.json", "package-lock.json", "verify.js")) {
            Files.copy(SOURCE.resolve(file), directory.resolve(file));
        }
        String fault = install(directory);
        if (!fault.isEmpty() && Build.inContinuousIntegration()) {
            throw new IllegalStateException(fault);
        }
        if (!fault.isEmpty()) {
            System.out.println("[SKIPPED] no independent verifier: " + fault);
        }
        assumeTrue(fault.isEmpty(), fault);
        return new NodeVerifier(directory, trustedRoot);
    }

    /** @return why it is not there; empty if it is */
    private static String install(Path directory) throws InterruptedException {
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        try {
            Verdict installed = run(directory, List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
            return installed.accepted() ? "" : "npm ci failed: " + installed.reason();
        } catch (IOException e) {
            return "install Node.js 20.17 or newer with npm: " + e.getMessage();
        }
    }

    @Override
    public Verdict verify(Path file, Path bundle, Identity expected) throws Exception {
        return run(directory, List.of("node", "verify.js", trustedRoot.toString(), file.toString(), bundle.toString(),
                expected.workflow(), expected.issuer()));
    }

    private static Verdict run(Path directory, List<String> words) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(words)).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(words + " took longer than " + MINUTES + " minutes");
        }
        return new Verdict(process.exitValue() == 0, Files.readString(output, StandardCharsets.UTF_8).strip());
    }

    @Override
    public String toString() {
        return "@sigstore/verify";
    }
}
