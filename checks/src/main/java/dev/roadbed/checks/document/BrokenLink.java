package dev.roadbed.checks.document;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownLink;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A link of a document to a file or heading that does not exist in the repository, or over plain HTTP. Addresses of other hosts
 * are not fetched: a check does not depend on somebody else's server. Source for HTTP: OSPS Baseline v2026.02.19, OSPS-BR-03.01.
 */
@AutoService(DocumentCheck.class)
public final class BrokenLink implements DocumentCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-DOC-011", "link leads nowhere safe", "a reader in a hurry ends in a dead end, or somewhere that others can write");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(DocumentsInput documents) {
        return documents.documents(path -> true)
                .flatMap(file -> file.links().stream()
                        .flatMap(link -> problem(documents, file, link)
                                .map(problem -> DESCRIPTION.finding(file.place(link.line()), link.destination() + " (" + problem + ")",
                                        "name a file or heading that exists, or an https address"))
                                .stream()))
                .toList();
    }

    private static Optional<String> problem(DocumentsInput documents, MarkdownFile file, MarkdownLink link) {
        String destination = link.destination();
        if (destination.startsWith("http://")) {
            return destination.matches("http://(localhost|127\\.0\\.0\\.1)([:/].*)?") ? Optional.empty() : Optional.of("not encrypted");
        }
        if (destination.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || destination.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return local(documents, file, URLDecoder.decode(destination.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.of("not an address");
        }
    }

    private static Optional<String> local(DocumentsInput documents, MarkdownFile file, String destination) {
        String[] parts = destination.split("#", 2);
        String path = parts[0].replaceFirst("[?].*", "");
        String target = path.isEmpty() ? file.path() : target(documents, file, path);
        if (!documents.exists(target)) {
            return Optional.of("no such file in the repository");
        }
        boolean heading = parts.length == 2 && !parts[1].isEmpty() && DocumentsInput.isDocument(target);
        boolean found = !heading || documents.document(target).map(MarkdownFile::anchors)
                .filter(anchors -> !anchors.contains(parts[1])).isEmpty();
        return found ? Optional.empty() : Optional.of("no such heading in " + target);
    }

    /** Relative to the root; may lead out of it. */
    private static String target(DocumentsInput documents, MarkdownFile file, String path) {
        try {
            Path from = documents.root().resolve(file.path()).getParent();
            Path to = path.startsWith("/") ? documents.root().resolve(path.substring(1)) : from.resolve(path);
            return documents.root().relativize(to.normalize()).toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return "../" + path.length();
        }
    }
}
