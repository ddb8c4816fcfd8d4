package dev.roadbed.checks.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a {@link ProofCheck} looks at.
 *
 * @param model      the threat model
 * @param runs       what the recorders of all modules told
 * @param unreadable records that cannot be read or that end too early, with the reason
 * @param start      when this build began: runs from before do not count
 */
public record ProofInput(ThreatModel model, List<TestRun> runs, Map<Path, String> unreadable, Instant start) {

    public ProofInput {
        runs = List.copyOf(runs);
        unreadable = Map.copyOf(unreadable);
    }

    /** The runs of this build that carry a tag. */
    List<TestRun> of(String tag) {
        return runs.stream().filter(run -> run.tags().contains(tag) && !isStale(run)).toList();
    }

    boolean isStale(TestRun run) {
        return run.start().isBefore(start);
    }
}
