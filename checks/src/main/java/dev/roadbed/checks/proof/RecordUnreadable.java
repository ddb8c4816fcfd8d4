package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** A record of tests that ends too early, as after a crash of the JVM, or that is no record. */
@AutoService(ProofCheck.class)
public final class RecordUnreadable implements ProofCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-008", "record of tests cannot be read", "nobody knows which tests passed");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ProofInput proofs) {
        return proofs.unreadable().entrySet().stream()
                .map(entry -> DESCRIPTION.finding(Place.in(proofs.model().root(), entry.getKey(), 0), entry.getValue(), "./mvnw clean verify"))
                .toList();
    }
}
