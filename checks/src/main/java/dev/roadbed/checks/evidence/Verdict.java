package dev.roadbed.checks.evidence;

/**
 * One thing that was looked at when a release was verified.
 *
 * @param holds    whether it is as it must be
 * @param sentence what was looked at; if it does not hold, what is wrong
 */
public record Verdict(boolean holds, String sentence) {

    static Verdict good(String sentence) {
        return new Verdict(true, sentence);
    }

    static Verdict bad(String sentence) {
        return new Verdict(false, sentence);
    }
}
