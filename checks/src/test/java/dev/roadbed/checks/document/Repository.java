package dev.roadbed.checks.document;

import dev.roadbed.checks.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** A repository in a temporary folder whose documents are all well, and that a test spoils in one place. */
final class Repository {

    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static final Path GOOD = Path.of("src/test/resources/documents/good");

    private final Path root;
    private final List<String> required = new ArrayList<>();
    private String version = "1.2.0-SNAPSHOT";
    private boolean strict;
    private boolean release;
    private LocalDate today = TODAY;

    private Repository(Path root) {
        this.root = root;
    }

    /** An empty one. */
    static Repository empty(Path root) {
        return new Repository(root);
    }

    /** One without a single finding. */
    static Repository good(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(GOOD.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Repository(root);
    }

    Repository write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Replaces a text that must be there. */
    Repository replace(String path, String old, String with) throws IOException {
        String text = Files.readString(root.resolve(path));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not contain: " + old);
        }
        return write(path, text.replace(old, with));
    }

    Repository require(String... paths) {
        required.addAll(List.of(paths));
        return this;
    }

    Repository version(String value) {
        version = value;
        return this;
    }

    Repository release(String value) {
        version = value;
        release = true;
        return this;
    }

    Repository strict() {
        strict = true;
        return this;
    }

    Repository at(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Path root() {
        return root;
    }

    DocumentsInput input() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = files.filter(Files::isRegularFile).filter(file -> !root.relativize(file).startsWith(".git")).sorted().toList();
            return new DocumentsInput(root, all, required, PatchPolicy.BASELINE, version, today, strict, release);
        }
    }

    /** What every check that is registered finds: {@code RB-DOC-003 SECURITY.md:3 no section …}, sorted. */
    List<String> findings() throws IOException {
        DocumentsInput input = input();
        List<Finding> findings = new ArrayList<>();
        ServiceLoader.load(DocumentCheck.class).forEach(check -> findings.addAll(check.check(input)));
        return findings.stream().sorted()
                .map(finding -> finding.id() + " " + finding.place() + " " + finding.what().substring(finding.what().indexOf(": ") + 2))
                .toList();
    }
}
