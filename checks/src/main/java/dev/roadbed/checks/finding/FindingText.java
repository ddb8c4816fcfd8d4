package dev.roadbed.checks.finding;

import java.util.List;
import java.util.stream.Collectors;

/** Findings as text for a console, in the form of docs/design.md. */
public final class FindingText {

    private static final String BELOW = "\n        ";

    private FindingText() {}

    /** One finding: id and sentence, place, reason, fix, and where to read on. No line break at the end. */
    public static String of(Finding finding) {
        String accept = finding.id().isAcceptable() ? "      accept: risk-acceptances.yml (reason, owner, until)" : "";
        return "[" + finding.id() + "] " + oneLine(finding.what())
                + "\n  at    " + oneLine(finding.place().toString())
                + "\n  why   " + oneLine(finding.why())
                + "\n  fix   " + finding.fix().strip().lines().map(FindingText::clean).collect(Collectors.joining(BELOW))
                + "\n  docs  " + finding.id().page() + accept;
    }

    /** How many: {@code 1 finding}, {@code 2 findings}. */
    public static String number(List<Finding> findings) {
        return findings.size() + (findings.size() == 1 ? " finding" : " findings");
    }

    /** All of them, one below the other. */
    public static String of(List<Finding> findings) {
        return findings.stream().map(FindingText::of).collect(Collectors.joining("\n"));
    }

    /** An accepted finding in one line. */
    public static String of(AcceptedFinding accepted) {
        Finding finding = accepted.finding();
        return "accepted until " + accepted.until() + " by " + clean(accepted.owner()) + ": " + finding.id() + " "
                + finding.place() + ", " + oneLine(finding.what()) + " (" + oneLine(accepted.reason()) + ")";
    }

    private static String oneLine(String text) {
        return text.strip().lines().map(String::strip).map(FindingText::clean).collect(Collectors.joining(" "));
    }

    /** Values come from the files that are judged: none of them may move the cursor or colour what others say. */
    private static String clean(String line) {
        return line.chars()
                .map(character -> Character.isISOControl(character) && character != '\t' ? '\ufffd' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
