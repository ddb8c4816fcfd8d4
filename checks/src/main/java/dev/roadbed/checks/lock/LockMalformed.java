package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** Lines that Maven's resolver would read as something else than a person does, or not at all. */
@AutoService(LockCheck.class)
public final class LockMalformed implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-006", "lock is malformed", "Maven skips or overrides such a line with no more than a warning");

    private static final String FIX = "Run ./mvnw roadbed:lock, which writes the file anew; never edit it by hand.";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        return input.reading().map(reading -> reading.faults().stream()
                        .map(fault -> DESCRIPTION.finding(new Place(Lock.FILE, fault.line()), fault.what(), FIX))
                        .toList())
                .orElse(List.of());
    }
}
