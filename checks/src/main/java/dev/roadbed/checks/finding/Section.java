package dev.roadbed.checks.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one rule found in one module, after accepted risks were taken out.
 *
 * @param module   whose findings these are, as {@code groupId:artifactId}
 * @param rule     who looked, as the user writes it: {@code roadbedPins}
 * @param checks   what was looked for, by id; without it, an empty list of findings would say nothing
 * @param open     findings that nobody has accepted, in reading order
 * @param accepted findings whose risk is accepted, in reading order
 */
public record Section(
        String module, String rule, List<CheckDescription> checks, List<Finding> open, List<AcceptedFinding> accepted)
        implements Comparable<Section> {

    private static final Comparator<Section> ORDER = Comparator.comparing(Section::module).thenComparing(Section::rule);

    /** @throws IllegalArgumentException if a finding is of no check that was looked for */
    public Section {
        checks = checks.stream().distinct().sorted(Comparator.comparing(CheckDescription::id)).toList();
        open = open.stream().sorted().toList();
        accepted = accepted.stream().sorted().toList();
        Set<CheckId> known = new TreeSet<>(checks.stream().map(CheckDescription::id).toList());
        for (Finding finding : open) {
            requireKnown(known, finding, rule);
        }
        for (AcceptedFinding finding : accepted) {
            requireKnown(known, finding.finding(), rule);
        }
    }

    private static void requireKnown(Set<CheckId> known, Finding finding, String rule) {
        if (!known.contains(finding.id())) {
            throw new IllegalArgumentException(rule + " has a finding of " + finding.id() + ", which it did not look for");
        }
    }

    /** The open findings that fail the build. */
    public List<Finding> errors() {
        return open.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    /** The open findings that are only told. */
    public List<Finding> warnings() {
        return open.stream().filter(finding -> finding.severity() != Severity.ERROR).toList();
    }

    @Override
    public int compareTo(Section other) {
        return ORDER.compare(this, other);
    }
}
