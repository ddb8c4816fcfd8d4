package dev.roadbed.checks.lock;

import dev.roadbed.checks.pom.Coordinate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A {@link LockDiff} as Markdown: readable in a terminal, and as the summary of a CI job. */
public final class LockDiffMarkdown {

    private final Set<String> runtime;
    private final StringBuilder text = new StringBuilder();

    private LockDiffMarkdown(Set<String> runtime) {
        this.runtime = runtime;
    }

    /**
     * The text.
     *
     * @param runtime artifacts that ship, as {@code group:artifact}; all others are used by the build or its tests only
     */
    public static String of(LockDiff diff, Set<String> runtime) {
        return new LockDiffMarkdown(Set.copyOf(runtime)).write(diff);
    }

    private String write(LockDiff diff) {
        text.append("## Lock: ").append(diff.upgrades().size()).append(" upgraded, ").append(diff.downgrades().size())
                .append(" downgraded, ").append(diff.newGroups().size() + diff.added().size()).append(" new (")
                .append(diff.newGroups().stream().map(Coordinate::groupId).distinct().count()).append(" NEW groupId), ")
                .append(diff.removed().size()).append(" gone, ").append(diff.changedDigests().size()).append(" hash changes\n");
        section("Hash changed: a released artifact never changes", diff.changedDigests(),
                changed -> changed.path() + " was " + changed.before() + ", is now " + changed.now());
        section("New groupId: who are they?", diff.newGroups(), this::shown);
        section("Downgraded", diff.downgrades(), this::shown);
        section("New", diff.added(), this::shown);
        section("Upgraded", diff.upgrades(), this::shown);
        section("Gone", diff.removed(), Coordinate::toString);
        return text.toString();
    }

    private <T> void section(String title, List<T> lines, Function<T, String> shown) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(line -> text.append("- ").append(shown.apply(line)).append('\n'));
        }
    }

    private String shown(Coordinate coordinate) {
        return coordinate + when(coordinate.key());
    }

    private String shown(LockDiff.Move move) {
        return move.artifact() + " " + move.before() + " -> " + move.now() + when(move.artifact());
    }

    private String when(String artifact) {
        return runtime.contains(artifact) ? " (runtime)" : " (build or test)";
    }
}
