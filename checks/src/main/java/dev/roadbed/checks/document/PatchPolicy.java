package dev.roadbed.checks.document;

/**
 * How fast a project promises to act, at most. The defaults of a project come from its POM.
 *
 * @param acknowledge working days until a report is acknowledged
 * @param critical    days until a fix for a critical vulnerability is released
 * @param high        days, for high severity
 * @param medium      days, for medium severity
 */
public record PatchPolicy(int acknowledge, int critical, int high, int medium) {

    /** Roadbed's baseline: 3 working days; 14, 30 and 90 days. */
    public static final PatchPolicy BASELINE = new PatchPolicy(3, 14, 30, 90);

    /** @throws IllegalArgumentException if a number is not positive, or a graver severity has more time than a lesser one */
    public PatchPolicy {
        if (acknowledge < 1 || critical < 1 || critical > high || high > medium) {
            throw new IllegalArgumentException("not a patch policy: acknowledge " + acknowledge + ", critical " + critical
                    + ", high " + high + ", medium " + medium + " (each at least 1, graver ones never slower)");
        }
    }
}
