package dev.roadbed.checks.document;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.markdown.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a {@link DocumentCheck} looks at.
 *
 * @param root     absolute path of the repository's root
 * @param files    every source file of the repository; absolute
 * @param required paths that must exist, relative to the root; a folder needs at least one file
 * @param policy   what SECURITY.md has to promise
 * @param version  of the project, as its POM says
 * @param today    the day that dates are compared with: that of the commit, or the real one in CI. The caller decides
 * @param strict   whether placeholders are findings, as they are in CI
 * @param release  whether this build makes a release of {@code version}
 */
public record DocumentsInput(Path root, List<Path> files, List<String> required, PatchPolicy policy, String version,
        LocalDate today, boolean strict, boolean release) {

    /** Where a security policy may be; web front ends of git look there, in this order. */
    static final List<String> SECURITY = List.of("SECURITY.md", ".github/SECURITY.md", "docs/SECURITY.md");

    static final String CHANGELOG = "CHANGELOG.md";
    static final String INCIDENTS = "docs/incidents/";
    static final String SECURITY_DOCUMENTS = "docs/security/";
    static final String RUNBOOK = SECURITY_DOCUMENTS + "vulnerability-reports.md";
    static final String DEPENDENCIES = SECURITY_DOCUMENTS + "dependencies.md";
    static final String SECRETS = SECURITY_DOCUMENTS + "secrets.md";
    static final String VERIFYING = "VERIFYING.md";

    public DocumentsInput {
        root = root.toAbsolutePath().normalize();
        files = List.copyOf(files);
        required = List.copyOf(required);
    }

    /** The path of a file, relative to the root, with forward slashes. */
    public String path(Path file) {
        return Place.in(root, file, 0).file();
    }

    /** Whether these checks judge the content of a document: of README and the other documents at the root, and all in docs. */
    static boolean isDocument(String path) {
        return path.endsWith(".md") && (!path.contains("/") || path.startsWith("docs/") || path.startsWith(".github/"));
    }

    /** All readable documents whose relative path fits. */
    Stream<MarkdownFile> documents(Predicate<String> fits) {
        return files.stream()
                .filter(file -> isDocument(path(file)) && fits.test(path(file)))
                .flatMap(file -> read(file).stream());
    }

    /** The document, if there is one that can be read; {@link UnreadableDocument} speaks about the others. */
    Optional<MarkdownFile> document(String path) {
        return documents(path::equals).findFirst();
    }

    /** The security policy. */
    Optional<MarkdownFile> securityPolicy() {
        return SECURITY.stream().flatMap(path -> document(path).stream()).findFirst();
    }

    private Optional<MarkdownFile> read(Path file) {
        try {
            return Optional.of(MarkdownFile.read(root, file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file or folder of the repository exists at this relative path, and is inside of the repository. */
    boolean exists(String path) {
        Path file = root.resolve(path).normalize();
        return file.startsWith(root) && Files.exists(file);
    }
}
