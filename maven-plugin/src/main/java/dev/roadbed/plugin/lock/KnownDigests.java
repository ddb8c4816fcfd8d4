package dev.roadbed.plugin.lock;

import dev.roadbed.checks.lock.Lock;
import dev.roadbed.checks.lock.LockComparison;
import dev.roadbed.checks.lock.LockedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lock of before says, to a build that makes a new one: Resolver refuses a download that differs before any of its code runs,
 * and takes one that agrees although the repository has no checksum beside it.
 */
final class KnownDigests {

    /** Resolver's own words, when what it downloads differs from what it was told beforehand. */
    private static final Pattern REFUSED = Pattern.compile("expected '([0-9a-f]{64})' \\(PROVIDED\\) but is actually '([0-9a-f]{64})'");

    private final Lock lock;
    private final Collection<Refused> refused = new TreeSet<>();

    KnownDigests(Lock lock) {
        this.lock = lock;
    }

    /** Two digests that Resolver has named. */
    private record Refused(String expected, String actual) implements Comparable<Refused> {
        @Override
        public int compareTo(Refused other) {
            return (expected + actual).compareTo(other.expected + other.actual);
        }
    }

    /** Lays them out for Resolver's "sparse directory", which has a file for each: the summary is the one that is made. */
    void layOut(Path directory) throws IOException {
        for (LockedFile file : lock.files()) {
            Path known = directory.resolve(file.path() + ".sha256");
            Files.createDirectories(known.getParent());
            Files.writeString(known, file.digest());
        }
    }

    /** A line of what the build says. */
    void hear(String line) {
        Matcher matcher = REFUSED.matcher(line);
        while (matcher.find()) {
            refused.add(new Refused(matcher.group(1), matcher.group(2)));
        }
    }

    /** What was refused in all that was heard; of files with one digest all, for Resolver does not always say which. */
    List<LockComparison.Changed> refused() {
        return refused.stream()
                .flatMap(pair -> lock.files().stream().filter(file -> file.digest().equals(pair.expected()))
                        .map(file -> new LockComparison.Changed(file.path(), pair.expected(), pair.actual())))
                .toList();
    }
}
