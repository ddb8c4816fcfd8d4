package dev.roadbed.checks.document;

import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.Optional;
import java.util.stream.Stream;

/** A post-incident review: a document below {@code docs/incidents/}. */
record IncidentReview(MarkdownFile file) {

    /** All reviews. README and the template in the same folder are none. */
    static Stream<IncidentReview> all(DocumentsInput documents) {
        return documents.documents(path -> path.startsWith(DocumentsInput.INCIDENTS)
                        && !path.matches(".*/(README|template)[.]md"))
                .map(IncidentReview::new);
    }

    Optional<MarkdownTable> followUps() {
        return file.section("Follow-ups").stream().flatMap(section -> section.tables().stream())
                .filter(table -> table.hasColumns("follow-up", "owner", "due", "done")).findFirst();
    }
}
