package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.finding.Severity;
import java.util.List;

/**
 * No lock. A project that never had one is told so in every build; in CI, a project whose other files say that it had one fails.
 */
@AutoService(LockCheck.class)
public final class LockMissing implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-010", "lock is missing", "the build takes whatever bytes the repository serves today");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        if (input.reading().isPresent()) {
            return List.of();
        }
        boolean lost = input.traces() && input.session().continuousIntegration();
        String what = "There is no " + Lock.FILE + (input.traces() ? ", but there was one" : "");
        String fix = input.traces()
                ? "git checkout <the commit that had it> -- " + Lock.FILE + ", or run ./mvnw roadbed:lock and review it as new."
                : "Run ./mvnw roadbed:lock once, review what it made, commit.";
        return List.of(new Finding(DESCRIPTION.id(), lost ? Severity.ERROR : Severity.WARNING, new Place(Lock.FILE, 0),
                what, DESCRIPTION.why(), fix));
    }
}
