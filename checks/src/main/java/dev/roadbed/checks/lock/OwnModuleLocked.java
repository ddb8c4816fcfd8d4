package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A module of the project itself in its lock: it would have to stay as it was when the lock was made. */
@AutoService(LockCheck.class)
public final class OwnModuleLocked implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-012", "own module is locked", "the next change of its sources fails with a checksum mismatch");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        Set<String> own = input.reactor().modules().stream().map(LockedFile::directory).collect(Collectors.toSet());
        return input.reading().map(LockReading::lock).stream()
                .flatMap(lock -> lock.files().stream())
                .filter(file -> own.contains(file.directory()))
                .map(file -> DESCRIPTION.finding(new Place(Lock.FILE, 0), file.path(), "Run ./mvnw roadbed:lock, which leaves it out."))
                .toList();
    }
}
