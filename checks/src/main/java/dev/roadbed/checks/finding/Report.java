package dev.roadbed.checks.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the rules of a build found in a module. Immutable: a rule that comes later makes a new report with its section added.
 *
 * @param sections one for each rule and module, in order
 */
public record Report(List<Section> sections) {

    public Report {
        sections = sections.stream().sorted().toList();
    }

    /** The report of a build in which no rule has looked yet. */
    public static Report empty() {
        return new Report(List.of());
    }

    /** With this section; one that the same rule wrote before about the same module is replaced. */
    public Report with(Section section) {
        List<Section> all = new ArrayList<>(sections);
        all.removeIf(other -> other.compareTo(section) == 0);
        all.add(section);
        return new Report(all);
    }

    /** Every check that any rule looked for, by id. */
    public List<CheckDescription> checks() {
        return sections.stream().flatMap(section -> section.checks().stream()).distinct()
                .sorted((one, other) -> one.id().compareTo(other.id())).toList();
    }

    /** Findings that nobody has accepted, in reading order. */
    public List<Finding> open() {
        return sections.stream().flatMap(section -> section.open().stream()).sorted().toList();
    }

    /** Findings whose risk is accepted, in reading order. */
    public List<AcceptedFinding> accepted() {
        return sections.stream().flatMap(section -> section.accepted().stream()).sorted().toList();
    }

    /** The modules that the report is about. */
    public Stream<String> modules() {
        return sections.stream().map(Section::module).distinct();
    }
}
