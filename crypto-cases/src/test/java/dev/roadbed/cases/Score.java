package dev.roadbed.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Right, missed and false findings, and the F1 of them. */
final class Score {

    private final List<String> misses = new ArrayList<>();
    private int right;
    private int missed;
    private int wrong;

    void add(Case each, Set<String> found) {
        for (String id : each.expected()) {
            if (found.contains(id)) {
                right++;
            } else {
                missed++;
                misses.add(each.name() + " misses " + id);
            }
        }
        for (String id : found) {
            if (!each.expected().contains(id)) {
                wrong++;
                misses.add(each.name() + " has " + id + " without reason");
            }
        }
    }

    /** Harmonic mean of precision and recall over single findings. */
    double f1() {
        return 2.0 * right / (2.0 * right + missed + wrong);
    }

    List<String> misses() {
        return misses;
    }

    String text(int cases) {
        return String.format(Locale.ROOT, "%d cases: %d right, %d missed, %d without reason, F1 %.4f%n%s%n", cases, right, missed, wrong, f1(),
                String.join(System.lineSeparator(), misses));
    }
}
