package dev.roadbed.checks.document;

import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import java.util.List;
import java.util.Optional;

/** Looks for the sections that a document has to have. */
final class SectionsNeeded {

    private SectionsNeeded() {}

    /** Adds a finding for each name that no section is about, or only an empty one. */
    static void judge(CheckDescription check, MarkdownFile file, List<String> names, List<Finding> findings) {
        for (String name : names) {
            Optional<MarkdownSection> section = file.section(name);
            if (section.filter(found -> !found.isEmpty()).isEmpty()) {
                String problem = section.isPresent() ? "' is empty" : "' is missing";
                findings.add(check.finding(file.place(section.map(MarkdownSection::line).orElse(1)),
                        "section '" + name + problem, "## " + name + "\n\n…and what your project does"));
            }
        }
    }
}
