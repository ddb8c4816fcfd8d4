package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What changed between two locks, for people: by artifact rather than by file, with what deserves a second look on top.
 *
 * @param changedDigests paths whose bytes are others than before
 * @param newGroups      artifacts of groups that were not there before
 * @param downgrades     artifacts with an older version than before
 * @param upgrades       artifacts with a newer version than before
 * @param added          further artifacts that are new
 * @param removed        artifacts that are gone
 */
public record LockDiff(
        List<LockComparison.Changed> changedDigests,
        List<Coordinate> newGroups,
        List<Move> downgrades,
        List<Move> upgrades,
        List<Coordinate> added,
        List<Coordinate> removed) {

    /** An artifact that went from one version to another. */
    public record Move(String artifact, String before, String now) {}

    /**
     * Compares.
     *
     * @param versions what makes a version newer than another
     */
    public static LockDiff of(Lock before, Lock now, Comparator<String> versions) {
        LockComparison files = LockComparison.of(before, now);
        Map<String, Set<String>> gone = byArtifact(files.removed());
        Map<String, Set<String>> come = byArtifact(files.added());
        Set<String> oldGroups = before.files().stream().map(file -> file.coordinate().groupId()).collect(Collectors.toSet());
        List<Move> moves = new ArrayList<>();
        List<Coordinate> added = new ArrayList<>();
        come.forEach((artifact, nowVersions) -> {
            Set<String> beforeVersions = gone.getOrDefault(artifact, Set.of());
            if (nowVersions.size() == 1 && beforeVersions.size() == 1) {
                moves.add(new Move(artifact, beforeVersions.iterator().next(), nowVersions.iterator().next()));
                gone.remove(artifact);
            } else {
                nowVersions.forEach(version -> added.add(coordinate(artifact, version)));
            }
        });
        List<Coordinate> removed = new ArrayList<>();
        gone.forEach((artifact, all) -> all.forEach(version -> removed.add(coordinate(artifact, version))));
        Predicate<Move> down = move -> versions.compare(move.now(), move.before()) < 0;
        Predicate<Coordinate> newGroup = one -> !oldGroups.contains(one.groupId());
        return new LockDiff(files.changed(), added.stream().filter(newGroup).toList(), moves.stream().filter(down).toList(),
                moves.stream().filter(down.negate()).toList(), added.stream().filter(newGroup.negate()).toList(), removed);
    }

    /** Whether there is nothing to look at. */
    public boolean isEmpty() {
        return changedDigests.isEmpty() && newGroups.isEmpty() && downgrades.isEmpty() && upgrades.isEmpty() && added.isEmpty()
                && removed.isEmpty();
    }

    private static Map<String, Set<String>> byArtifact(List<LockedFile> files) {
        Map<String, Set<String>> versions = new TreeMap<>();
        for (LockedFile file : files) {
            Coordinate coordinate = file.coordinate();
            versions.computeIfAbsent(coordinate.key(), key -> new TreeSet<>()).add(coordinate.version());
        }
        return versions;
    }

    private static Coordinate coordinate(String artifact, String version) {
        String[] names = artifact.split(":");
        return new Coordinate(names[0], names[1], version);
    }
}
