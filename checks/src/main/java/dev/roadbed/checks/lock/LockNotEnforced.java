package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A lock that this very build does not obey, whatever switched it off: a property, another directory, a file that is not there. */
@AutoService(LockCheck.class)
public final class LockNotEnforced implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-003", "lock is not enforced", "a changed artifact would be used without a word");

    private static final String FIX = """
            Commit .mvn/maven.config (./mvnw roadbed:lock completes it) and drop what contradicts it from the command line,
            MAVEN_ARGS, MAVEN_OPTS, .mvn/jvm.config and settings.xml. In CI, set
            MAVEN_ARGS=-D""" + LockSetting.FAIL_IF_MISSING + "=true";

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
        if (input.reading().isEmpty()) {
            return List.of();
        }
        List<String> wrong = wrong(input);
        if (wrong.isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(DESCRIPTION.id(), input.session().severity(), new Place(MavenConfig.FILE, 0),
                "Lock is present but not enforced: " + String.join(", ", wrong) + " (was .mvn/maven.config committed?)",
                DESCRIPTION.why(), FIX));
    }

    private static List<String> wrong(LockInput input) {
        LockSession session = input.session();
        // A release of several modules is verified on download and by RB-LOCK-009 instead: see RB-LOCK-008.
        boolean release = input.reactor().isReleaseOfSeveral();
        List<String> wrong = new ArrayList<>();
        requireOn(session, LockSetting.SOURCE, wrong);
        require(session, LockSetting.ORIGIN_AWARE, "false", wrong);
        requireBasedir(input, wrong);
        if (!release) {
            requireOn(session, LockSetting.ENFORCED, wrong);
            if (session.continuousIntegration()) {
                requireOn(session, LockSetting.FAIL_IF_MISSING, wrong);
            }
        }
        requireNot(session, LockSetting.RECORD, "true", wrong);
        requireNot(session, LockSetting.SCOPE, "project", wrong);
        requireAlgorithm(session, LockSetting.ALGORITHMS, wrong);
        requireAlgorithm(session, LockSetting.TRANSPORT_ALGORITHMS, wrong);
        if (!session.checksumPolicy().equals("fail")) {
            wrong.add(MavenConfig.STRICT + " is not set");
        }
        return wrong;
    }

    private static void requireOn(LockSession session, String name, List<String> wrong) {
        require(session, name, "true", wrong);
    }

    private static void require(LockSession session, String name, String value, List<String> wrong) {
        if (!session.property(name).equals(value)) {
            wrong.add(is(session, name));
        }
    }

    private static void requireNot(LockSession session, String name, String value, List<String> wrong) {
        if (session.property(name).equalsIgnoreCase(value)) {
            wrong.add(is(session, name));
        }
    }

    private static void requireAlgorithm(LockSession session, String name, List<String> wrong) {
        if (!List.of(session.property(name).split("\\s*,\\s*")).contains("SHA-256")) {
            wrong.add(is(session, name));
        }
    }

    private static void requireBasedir(LockInput input, List<String> wrong) {
        if (!isDirectoryOfLock(input.root(), input.session().property(LockSetting.BASEDIR))) {
            wrong.add(is(input.session(), LockSetting.BASEDIR));
        }
    }

    private static boolean isDirectoryOfLock(Path root, String basedir) {
        try {
            Path directory = root.resolve(Lock.DIRECTORY);
            Path used = Path.of(basedir);
            // The resolver reads a relative one from the local repository, and one that is not there as a lock without lines.
            return used.isAbsolute() && Files.isDirectory(used) && Files.isSameFile(used, directory);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    private static String is(LockSession session, String name) {
        String value = session.property(name);
        return LockSetting.shown(name) + (value.isEmpty() ? " is unset" : " is " + value);
    }
}
