package dev.roadbed.bench;

import java.util.List;

/** The middle of some figures. */
final class Median {

    private Median() {
    }

    /** @throws IllegalArgumentException if there is no figure */
    static double of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
