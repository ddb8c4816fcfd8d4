package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.markdown.MarkdownFile;
import dev.roadbed.checks.markdown.MarkdownSection;
import dev.roadbed.checks.markdown.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered change of the threat model, {@code docs/threat-model/0001-first-service.md}.
 *
 * @param number  as in the file's name: four digits
 * @param file    the document
 * @param threats its rows
 */
public record Delta(String number, MarkdownFile file, List<Threat> threats) {

    /** Where deltas are, relative to the root of the repository. */
    public static final String FOLDER = "docs/threat-model/";

    /** What a delta says about itself, one line each, in this order. */
    static final List<String> HEADER = List.of("Date", "Changes", "Data", "Boundaries", "Approves");

    private static final Pattern NAME = Pattern.compile(Pattern.quote(FOLDER) + "([0-9]{4})-[a-z0-9]+(?:-[a-z0-9]+)*\\.md");

    /** {@code rbac.txt 303eff613b63} and {@code rbac.txt removed}. */
    private static final Pattern APPROVAL = Pattern.compile("([\\w./-]+)\\s+([0-9a-f]{12}|removed)");

    /** A file that the delta approves; {@code hash} is the first 12 hex digits of its SHA-256, or {@code removed}. */
    record Approval(String file, String hash) {}

    public Delta {
        threats = List.copyOf(threats);
    }

    /** The number in the name of a delta's file; nothing if it is the name of no delta. */
    static Optional<String> number(String path) {
        Matcher name = NAME.matcher(path);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    static Delta of(MarkdownFile file) {
        List<Threat> threats = new ArrayList<>();
        for (MarkdownTable table : file.tables()) {
            if (isOfThreats(table)) {
                table.rows().forEach(row -> threats.add(new Threat(file.place(row.line()), row.cell(0), row.cell(1), row.cell(2), row.cell(3))));
            }
        }
        return new Delta(number(file.path()).orElse(""), file, threats);
    }

    static boolean isOfThreats(MarkdownTable table) {
        return table.header().equals(List.of("Id", "Risk", "Mitigation", "Proof"));
    }

    /** The text behind a header's name; nothing when the line is not there. */
    Optional<String> header(String name) {
        return item(name).map(item -> item.title().substring(name.length() + 1).strip());
    }

    /** Where a header stands, or the beginning of the file. */
    Place place(String name) {
        return file.place(item(name).map(MarkdownSection::line).orElse(1));
    }

    private Optional<MarkdownSection> item(String name) {
        return file.items().stream().filter(item -> item.title().startsWith(name + ":")).findFirst();
    }

    /** The files that the delta approves. */
    List<Approval> approvals() {
        Matcher matcher = APPROVAL.matcher(header("Approves").orElse(""));
        List<Approval> approvals = new ArrayList<>();
        while (matcher.find()) {
            approvals.add(new Approval(matcher.group(1), matcher.group(2)));
        }
        return approvals;
    }
}
