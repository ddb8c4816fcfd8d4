package dev.roadbed.checks.finding;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stable name of a check, for example {@code RB-PIN-003}. Class, docs page, fixtures and SARIF rule all follow from it.
 *
 * @param value the id: {@code RB-}, the family in capitals, and three digits
 */
public record CheckId(String value) implements Comparable<CheckId> {

    private static final Pattern FORM = Pattern.compile("RB-[A-Z]+-[0-9]{3}");

    /** Acceptances, else the ledger could excuse itself; and evidence, which is made and not excused: a verifier would refuse it all the same. */
    private static final Set<String> NOT_ACCEPTABLE = Set.of("RISK", "EVID");

    /** @throws IllegalArgumentException if the value does not have the form {@code RB-FAMILY-000} */
    public CheckId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a check id (RB-FAMILY-000): " + value);
        }
    }

    /** Whether the text has the form of a check id; says nothing about whether such a check exists. */
    public static boolean isValid(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The family in capitals: {@code PIN}. */
    public String family() {
        return value.substring(3, value.length() - 4);
    }

    /** Whether a finding can be accepted. */
    public boolean isAcceptable() {
        return !NOT_ACCEPTABLE.contains(family());
    }

    /** Where the check is explained, relative to the root of Roadbed's own repository. */
    public String page() {
        return "docs/checks/" + value + ".md";
    }

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    /** Written out, for the time that it takes until a record's own can be called the first time. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckId that && value.equals(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
