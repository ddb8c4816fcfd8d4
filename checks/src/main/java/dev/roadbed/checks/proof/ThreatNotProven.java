package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mitigated threat that no test of this build proves: each class that its row names, or at least one if it names none, must have
 * a test with the threat's tag that ran and passed, and no test with that tag may have failed.
 */
@AutoService(ProofCheck.class)
public final class ThreatNotProven implements ProofCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-006", "mitigation is not proven", "nothing in this build shows that it works");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ProofInput proofs) {
        List<Finding> findings = new ArrayList<>();
        for (Threat threat : proofs.model().threats()) {
            if (!threat.isAccepted() && Threat.ID.matcher(threat.id()).matches()) {
                problems(threat, proofs).forEach(problem -> findings.add(DESCRIPTION.finding(threat.place(),
                        threat.id() + ": " + problem, "tag a test with @Tag(\"" + threat.id() + "\") and let it run in ./mvnw verify")));
            }
        }
        return findings;
    }

    static boolean isProven(Threat threat, ProofInput proofs) {
        return Threat.ID.matcher(threat.id()).matches() && problems(threat, proofs).findAny().isEmpty();
    }

    /** What is missing for a proof, none if nothing is. */
    static Stream<String> problems(Threat threat, ProofInput proofs) {
        List<TestRun> tagged = proofs.of(threat.id());
        List<String> failed = tagged.stream().filter(run -> run.status() == TestRun.Status.FAILED)
                .map(run -> run + " failed").distinct().toList();
        if (!failed.isEmpty()) {
            return failed.stream();
        }
        List<String> classes = threat.classes().orElse(List.of());
        if (classes.isEmpty()) {
            return without(threat, tagged, proofs, Optional.empty()).stream();
        }
        return classes.stream().filter(name -> !mistagged(name, proofs))
                .flatMap(name -> without(threat, tagged.stream().filter(run -> run.isOf(name)).toList(), proofs, Optional.of(name)).stream());
    }

    /** A class that proves a threat which no delta knows: {@link TagWithoutThreat} says so, once is enough. */
    private static boolean mistagged(String name, ProofInput proofs) {
        return proofs.runs().stream().filter(run -> run.isOf(name) && !proofs.isStale(run)).anyMatch(run -> TagWithoutThreat.isOrphan(run, proofs.model()));
    }

    private static Optional<String> without(Threat threat, List<TestRun> runs, ProofInput proofs, Optional<String> name) {
        if (runs.stream().anyMatch(TestRun::passed)) {
            return Optional.empty();
        }
        String who = name.orElse("its tests");
        Optional<TestRun> other = runs.stream().findFirst();
        if (other.isPresent()) {
            return Optional.of(other.get() + " was " + (other.get().status() == TestRun.Status.SKIPPED ? "skipped" : "aborted")
                    + (other.get().reason().isEmpty() ? "" : " (" + other.get().reason() + ")"));
        }
        boolean stale = proofs.runs().stream().anyMatch(run -> proofs.isStale(run) && run.tags().contains(threat.id())
                && name.map(run::isOf).orElse(true));
        return Optional.of(stale ? who + " ran in an earlier build, not in this one" : name.map(owner -> "no test of " + owner).orElse("no test") + " with this tag ran");
    }
}
