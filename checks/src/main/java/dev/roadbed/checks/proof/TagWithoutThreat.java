package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A test that claims to prove a threat which no delta knows. */
@AutoService(ProofCheck.class)
public final class TagWithoutThreat implements ProofCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-007", "tag without a threat", "the test proves something that the threat model does not claim, or the id is misspelt");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ProofInput proofs) {
        Map<String, TreeSet<String>> orphans = new TreeMap<>();
        for (TestRun run : proofs.runs()) {
            if (!proofs.isStale(run)) {
                run.tags().stream().filter(tag -> isOrphan(tag, proofs.model()))
                        .forEach(tag -> orphans.computeIfAbsent(tag, key -> new TreeSet<>()).add(run.name()));
            }
        }
        return orphans.entrySet().stream()
                .map(orphan -> DESCRIPTION.finding(new Place("docs/threat-model", 0), orphan.getKey() + " at " + String.join(", ", orphan.getValue()),
                        "write a row '| " + orphan.getKey() + " | … |' in a delta, or correct @Tag(\"" + orphan.getKey() + "\")"))
                .toList();
    }

    static boolean isOrphan(TestRun run, ThreatModel model) {
        return run.tags().stream().anyMatch(tag -> isOrphan(tag, model));
    }

    private static boolean isOrphan(String tag, ThreatModel model) {
        return Threat.ID.matcher(tag).matches() && model.threats().stream().noneMatch(threat -> threat.id().equals(tag));
    }
}
