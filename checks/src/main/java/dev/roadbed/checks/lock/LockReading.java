package dev.roadbed.checks.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lock as read from text, with all that is wrong with the text.
 *
 * @param lock   of the lines that could be read; of two lines for one path the first
 * @param faults in the order of lines; none if the text is exactly what {@link Lock#text} writes
 */
public record LockReading(Lock lock, List<Fault> faults) {

    private static final String BETWEEN = "  ";
    private static final int DIGEST = 64;

    /** What git writes around both sides of a conflict, and around what was there before them. */
    private static final List<String> CONFLICT = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    public LockReading {
        faults = List.copyOf(faults);
    }

    /**
     * Something wrong.
     *
     * @param line  1 for the first line
     * @param what  in a few words, the same for all faults of one kind
     * @param value what it was found in; empty if it was found in the whole
     */
    public record Fault(int line, String what, String value) {

        @Override
        public String toString() {
            return value.isEmpty() ? what : what + ": " + value;
        }
    }

    /** Reads any text; never throws. */
    public static LockReading of(String text) {
        Map<String, LockedFile> files = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        if (text.contains("\r")) {
            // Maven reads such a file nevertheless; but each line of the next lock would be a changed one.
            faults.add(new Fault(1, "lines end with CRLF: an editor or git has rewritten the file", ""));
        }
        if (!text.endsWith("\n")) {
            faults.add(new Fault((int) text.chars().filter(c -> c == '\n').count() + 1,
                    text.isEmpty() ? "the file is empty: nothing is locked" : "the last line has no line break: was the file cut off?", ""));
        }
        String before = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            before = read(line, number, before, files, faults);
        }
        return new LockReading(Lock.of(files.values()), faults);
    }

    private static String read(String line, int number, String before, Map<String, LockedFile> files, List<Fault> faults) {
        boolean form = line.length() > DIGEST + BETWEEN.length() && line.startsWith(BETWEEN, DIGEST);
        String digest = form ? line.substring(0, DIGEST) : "";
        String path = form ? line.substring(DIGEST + BETWEEN.length()) : "";
        String fault = form ? LockedFile.fault(path, digest).orElse("") : noLine(line);
        if (!fault.isEmpty()) {
            faults.add(new Fault(number, fault, shown(line)));
            return before;
        }
        LockedFile file = new LockedFile(path, digest);
        if (file.isSnapshot()) {
            faults.add(new Fault(number, "a snapshot changes and cannot be locked", path));
        }
        LockedFile other = files.putIfAbsent(path, file);
        if (other != null) {
            // Maven would take the last one and only warn.
            faults.add(new Fault(number, other.equals(file) ? "stands there twice" : "has two digests", path));
        } else if (path.compareTo(before) < 0) {
            faults.add(new Fault(number, "not sorted by path", path));
        }
        return path;
    }

    private static String noLine(String line) {
        return CONFLICT.stream().anyMatch(line::startsWith) ? "a conflict of a merge that nobody has solved" : "not 'SHA-256, two spaces, path'";
    }

    /** Whoever breaks a file does not decide how long a message is. */
    private static String shown(String line) {
        int longest = 200;
        return line.length() > longest ? line.substring(0, longest) + "…" : line;
    }
}
