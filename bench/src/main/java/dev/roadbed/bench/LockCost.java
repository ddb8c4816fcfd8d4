package dev.roadbed.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the lock costs, as rows for {@code bench/README.md}: warm builds with and without Maven's comparison, in turns, of the
 * service and of a reactor; and how long it takes to make the lock of that reactor.
 */
public final class LockCost {

    private static final int MODULES = 100;

    /** Nothing is read, nothing is compared. */
    private static final List<String> OFF = List.of("-Daether.artifactResolver.postProcessor.trustedChecksums=false",
            "-Daether.trustedChecksumsSource.summaryFile=false");

    private LockCost() {
    }

    /** Needs no argument; {@code -Dbench.runs=5} sets how often each build is measured. */
    public static void main(String[] arguments) throws Exception {
        int runs = Integer.getInteger("bench.runs", 5);
        Workshop workshop = new Workshop(Measure.roadbed());
        System.out.println("Generating, locking and building the service that is measured ...");
        Path service = workshop.service();
        compare("verify of the service", service, workshop.maven("--quiet", "verify"), runs);
        Path reactor = workshop.reactor(MODULES, service);
        // Not offline: a lock has what CI uses, and Maven leaves some of that out without a network.
        List<String> lock = workshop.maven("--quiet", "roadbed:lock", "-Droadbed.lock.cached=true").stream()
                .filter(word -> !word.equals("--offline")).toList();
        Cost made = Cost.of(reactor, lock);
        row("roadbed:lock of " + MODULES + " modules, from the local repository, s: user, wall", "%.0f, %.0f", made.user(), made.wall());
        compare("validate of " + MODULES + " modules", reactor, workshop.maven("--quiet", "validate"), runs);
        compare("verify of " + MODULES + " modules", reactor, workshop.maven("--quiet", "verify"), Math.min(runs, 3));
    }

    private static void compare(String what, Path project, List<String> enforced, int runs) throws Exception {
        List<String> off = new ArrayList<>(enforced);
        off.addAll(OFF);
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        // The first of each is thrown away: it compiles.
        Cost.of(project, enforced);
        Cost.of(project, off);
        for (int run = 0; run < runs; run++) {
            with.add(Cost.of(project, enforced));
            without.add(Cost.of(project, off));
        }
        double withUser = Median.of(with.stream().map(Cost::user).toList());
        double withoutUser = Median.of(without.stream().map(Cost::user).toList());
        row(what + ", user s: with / without the lock", "%.2f / %.2f = %.3f", withUser, withoutUser, withUser / withoutUser);
    }

    private static void row(String what, String format, Object... figures) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, figures) + " |");
    }
}
