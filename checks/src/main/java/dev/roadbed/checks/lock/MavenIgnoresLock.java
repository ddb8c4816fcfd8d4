package dev.roadbed.checks.lock;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Maven that is too old to know of the lock, for example a Linux distribution's. */
@AutoService(LockCheck.class)
public final class MavenIgnoresLock implements LockCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-LOCK-002", "Maven ignores the lock", "Maven knows trusted checksums since 3.9.0; an older one says nothing and uses whatever it finds");

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");
    private static final int FIRST = 309;

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(LockInput input) {
        Matcher version = VERSION.matcher(input.session().mavenVersion());
        boolean known = version.matches()
                && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) >= FIRST;
        if (known) {
            return List.of();
        }
        return List.of(new Finding(DESCRIPTION.id(), DESCRIPTION.severity(), new Place(Lock.FILE, 0),
                "This Maven (" + input.session().mavenVersion() + ") ignores the lock", DESCRIPTION.why(), "Use ./mvnw."));
    }
}
