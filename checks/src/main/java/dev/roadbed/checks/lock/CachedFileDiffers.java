package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In a release of several modules, where the resolver compares downloads only: every locked file that lies in the local repository
 * has the bytes that were locked.
 */
@AutoService(LockCheck.class)
public final class CachedFileDiffers implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-009", "cached artifact differs from the lock", "the release would be built with it");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** The local repository is part of it. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(LockInput input) {
        boolean needed = input.reading().isPresent() && input.reactor().isReleaseOfSeveral()
                && !input.session().isOn(LockSetting.ENFORCED);
        return needed ? compare(input, input.reading().get().lock()) : List.of();
    }

    private static List<Finding> compare(LockInput input, Lock lock) {
        List<Finding> findings = new ArrayList<>();
        int compared = 0;
        for (LockedFile file : lock.files()) {
            for (Path repository : input.session().localRepositories()) {
                Path cached = repository.resolve(file.path());
                if (Files.isRegularFile(cached)) {
                    compared++;
                    problem(file, cached).ifPresent(findings::add);
                }
            }
        }
        if (compared == 0) {
            findings.add(DESCRIPTION.finding(new Place(Lock.FILE, 0), "none of the locked files is in the local repository",
                    "what was not found was not compared", "Use the default layout of the local repository (no aether.enhancedLocalRepository.split)."));
        }
        return findings;
    }

    private static Optional<Finding> problem(LockedFile file, Path cached) {
        try {
            String digest = Sha256.of(cached);
            return digest.equals(file.digest()) ? Optional.empty() : Optional.of(finding(file, "is " + digest + ", locked is " + file.digest()));
        } catch (IOException e) {
            return Optional.of(finding(file, "cannot be read: " + e.getMessage()));
        }
    }

    private static Finding finding(LockedFile file, String problem) {
        return DESCRIPTION.finding(new Place(Lock.FILE, 0), file.path() + " " + problem,
                "Delete it from the local repository and retry; if it persists, treat as an incident.");
    }
}
