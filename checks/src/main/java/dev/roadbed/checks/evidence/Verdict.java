package dev.roadbed.checks.evidence;

/**
 * One thing that was looked at when a release was verified.
 *
 * @param holds    whether it is as it must be
 * @param sentence what was looked at; if it does not hold, what is wrong
 */
public record Verdict(boolean holds, String sentence) {

    private static final int LONGEST = 1_000;

    /** Some of it is what a repository has served: no line break or control character of that may write on somebody's terminal. */
    public Verdict {
        String line = sentence.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\ufffd");
        sentence = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    static Verdict good(String sentence) {
        return new Verdict(true, sentence);
    }

    static Verdict bad(String sentence) {
        return new Verdict(false, sentence);
    }
}
