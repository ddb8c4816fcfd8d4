package dev.roadbed.checks.proof;

import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a delta's table.
 *
 * @param place      where the row stands
 * @param id         as written: {@code T-3}
 * @param risk       what can go wrong
 * @param mitigation what is done about it
 * @param proof      {@code test}, names of test classes, or {@code accepted}
 */
public record Threat(Place place, String id, String risk, String mitigation, String proof) {

    /** What a threat is called, and the tag of its tests. */
    static final Pattern ID = Pattern.compile("T-[1-9][0-9]*");

    private static final Pattern CLASS = Pattern.compile("[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*");

    private static final Pattern ACCEPTED = Pattern.compile("accepted\\b.*");

    /** Whether the team lives with the risk, for as long as an entry in {@code risk-acceptances.yml} says. */
    boolean isAccepted() {
        return ACCEPTED.matcher(proof).matches();
    }

    /** The classes whose tests are to prove it; empty for {@code test}, which any tagged test proves. Nothing if the cell has no form. */
    Optional<List<String>> classes() {
        if (proof.equals("test") || proof.equals("tests")) {
            return Optional.of(List.of());
        }
        List<String> names = List.of(proof.split("\\s*,\\s*"));
        boolean known = names.stream().map(CLASS::matcher).allMatch(Matcher::matches);
        return known ? Optional.of(names) : Optional.empty();
    }
}
