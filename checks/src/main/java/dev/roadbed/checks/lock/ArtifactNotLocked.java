package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/** Something that the module uses and the lock does not know: most often a version was raised and the lock forgotten. */
@AutoService(LockCheck.class)
public final class ArtifactNotLocked implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-001", "artifact is not locked", "nobody has reviewed that this is what the build uses, and CI will refuse it");

    private static final String FIX = "Run ./mvnw roadbed:lock, review `git diff .mvn/checksums`, commit.";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public boolean isOfEachModule() {
        return true;
    }

    @Override
    public List<Finding> check(LockInput input) {
        if (input.reading().isEmpty()) {
            return List.of();
        }
        Lock lock = input.reading().get().lock();
        List<String> missing = input.used().stream()
                .filter(file -> !file.isSnapshot() && !input.reactor().modules().contains(file.coordinate()))
                .filter(file -> lock.find(file.path()).isEmpty())
                .map(file -> file.coordinate().toString()).distinct().sorted().toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        String more = missing.size() == 1 ? "" : " (+" + (missing.size() - 1) + ")";
        return List.of(new Finding(DESCRIPTION.id(), input.session().severity(), new Place(Lock.FILE, 0),
                missing.get(0) + more + " is not in " + Lock.FILE, DESCRIPTION.why(), FIX));
    }
}
