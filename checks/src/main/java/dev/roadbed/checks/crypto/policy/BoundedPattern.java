package dev.roadbed.checks.crypto.policy;

import java.util.regex.Pattern;

/**
 * A regular expression of a policy, for whole values, in any case. A policy is a file of the project, so a pull request can bring one: what an expression may cost has an end,
 * which Java's own has not (it tries all ways in which nested repetitions can share a text).
 */
final class BoundedPattern {

    /** Characters of the expression. */
    static final int LONGEST = 1_000;
    /** Characters of the value that are looked at, again and again ones included. No expression that only names algorithms comes near. */
    private static final int MOST_LOOKS = 200_000;
    /** A repetition of what is empty looks at no character, so it has an end of its own. */
    private static final Pattern COUNTED = Pattern.compile("\\)\\s*\\{|\\{\\s*[0-9]{4}|\\{[0-9]*\\s*,\\s*[0-9]{4}");

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The value took too long. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("too many ways to match", null, false, false);
        }
    }

    /** @throws IllegalArgumentException if it is no regular expression, or one whose cost has no end; the message says why */
    static BoundedPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        if (COUNTED.matcher(text).find()) {
            throw new IllegalArgumentException("a group can't be repeated a number of times, and nothing more than 999 times; write it out, or use * or +");
        }
        try {
            return new BoundedPattern(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the regular expression is nested too deeply", e);
        }
    }

    /** @throws TooLongException if it could not be found out with a bounded number of looks */
    boolean matches(String value) {
        try {
            return pattern.matcher(new Counted(value, 0, value.length(), new int[] {MOST_LOOKS})).matches();
        } catch (StackOverflowError e) {
            // The matcher calls itself for each repetition of a group.
            throw new TooLongException();
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text, int start, int end, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooLongException();
            }
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to, left);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
