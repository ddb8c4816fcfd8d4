package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;

/**
 * A build of several modules with a release version, and Maven's resolver told to compare everything it resolves: it would also
 * compare modules that are not built yet, and die with {@code java.io.IOException: Is a directory}. This explains before it does.
 */
@AutoService(LockCheck.class)
public final class ReleaseOfSeveralModules implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-008", "release of several modules cannot use the lock this way",
            "Maven's resolver also hashes modules of the project itself unless they are snapshots, and fails with \"Is a directory\" or"
                    + " \"Missing from summaryFile trusted checksum(s)\"");

    private static final String FIX = """
            Build the same commit with its snapshot version in CI as usual, then make the release with
            ./mvnw -D""" + LockSetting.ENFORCED + """
            =false deploy
            Downloads are still compared with the lock, and RB-LOCK-009 compares what is cached.""";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    /** The command line is part of it. */
    @Override
    public boolean isSameInEveryBuild() {
        return false;
    }

    @Override
    public List<Finding> check(LockInput input) {
        if (input.reading().isEmpty() || !input.reactor().isReleaseOfSeveral() || !input.session().isOn(LockSetting.ENFORCED)) {
            return List.of();
        }
        String modules = input.reactor().modules().size() + " modules";
        return List.of(DESCRIPTION.finding(new Place("pom.xml", 0), modules, FIX));
    }
}
