package dev.roadbed.checks.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A change that touches a trust boundary.
 *
 * @param boundary its name in {@code boundaries.yml}
 * @param file     what changed
 */
public record BoundaryCrossing(String boundary, ChangedFile file) {

    /** Those among the changed files, in their order. A file is told once, with the first boundary that it touches. */
    public static List<BoundaryCrossing> of(List<ChangedFile> changed) {
        List<Boundary> boundaries = Boundary.all();
        List<BoundaryCrossing> crossings = new ArrayList<>();
        for (ChangedFile file : changed) {
            boundaries.stream().filter(boundary -> boundary.covers(file.path()) && boundary.isCrossed(file)).findFirst()
                    .ifPresent(boundary -> crossings.add(new BoundaryCrossing(boundary.name(), file)));
        }
        return crossings;
    }
}
