package dev.roadbed.checks.document;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Semantic Versioning 2.0.0 defines it; build metadata does not take part in the order (section 10).
 *
 * @param preRelease what follows the hyphen, empty for a release; {@code SNAPSHOT} is one
 */
public record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String preRelease) implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String IDENTIFIER = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

    /** Sections 2, 9 and 10 of the standard. */
    private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER
            + "(?:-(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    /** Nothing if the text is no such version. */
    public static Optional<SemanticVersion> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SemanticVersion(new BigInteger(matcher.group(1)), new BigInteger(matcher.group(2)),
                        new BigInteger(matcher.group(3)), matcher.group(4) == null ? "" : matcher.group(4)))
                : Optional.empty();
    }

    /** Whether a change that breaks users is allowed from the older version to this one: sections 4 and 8. */
    public boolean mayBreak(SemanticVersion older) {
        if (major.compareTo(older.major) > 0) {
            return true;
        }
        boolean initial = major.signum() == 0 && older.major.signum() == 0;
        return initial && minor.compareTo(older.minor) > 0;
    }

    /** The lowest version that may break users of this one. */
    public String nextBreaking() {
        return major.signum() == 0 ? "0." + minor.add(BigInteger.ONE) + ".0" : major.add(BigInteger.ONE) + ".0.0";
    }

    /** The lowest version that may bring something new. */
    public String nextMinor() {
        return major + "." + minor.add(BigInteger.ONE) + ".0";
    }

    /** Whether something new is allowed from the older version to this one: section 7. While the major version is 0, always. */
    public boolean mayAdd(SemanticVersion older) {
        int majors = major.compareTo(older.major);
        return majors > 0 || majors == 0 && (major.signum() == 0 || minor.compareTo(older.minor) > 0);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int numbers = Comparator.comparing(SemanticVersion::major).thenComparing(SemanticVersion::minor)
                .thenComparing(SemanticVersion::patch).compare(this, other);
        if (numbers != 0 || preRelease.equals(other.preRelease)) {
            return numbers;
        }
        return preRelease.isEmpty() ? 1 : other.preRelease.isEmpty() ? -1 : comparePreRelease(preRelease, other.preRelease);
    }

    /** Section 11.4. */
    private static int comparePreRelease(String one, String two) {
        String[] left = one.split("\\.");
        String[] right = two.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean leftNumber = left[i].matches("[0-9]+");
            boolean rightNumber = right[i].matches("[0-9]+");
            int order = leftNumber && rightNumber ? new BigInteger(left[i]).compareTo(new BigInteger(right[i]))
                    : leftNumber != rightNumber ? (leftNumber ? -1 : 1)
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
