package dev.roadbed.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Prints what the lock costs, as rows for {@code bench/README.md}: warm builds of a project with its lock and of the same project without
 * one, in turns, of the service and of a reactor; how long it takes to make the lock of that reactor; and the goal that makes a lock anew
 * and compares, beside that of maven-lockfile.
 *
 * <p>Without an argument it makes the projects and measures everything. {@code -Dbench.of=projects} only makes them, and
 * {@code service}, {@code reactor} and {@code regenerate} each measure one thing of what was made, so that each fits into a quiet moment.
 */
public final class LockCost {

    private static final int MODULES = 100;

    /** What Resolver says, unless it is told to be quiet, when it has read a lock. */
    private static final Pattern OBEYED = Pattern.compile("Loaded [0-9]+ trusted checksums from ");

    /** The newest one on 2026-11-27. */
    private static final String OTHER = "io.github.chains-project:maven-lockfile:5.18.3:";

    /** Without it, it locks no plugin; validate takes it from the file. */
    private static final String PLUGINS = "-DincludeMavenPlugins=true";

    private final Workshop workshop;
    private final int runs;

    private LockCost(Workshop workshop, int runs) {
        this.workshop = workshop;
        this.runs = runs;
    }

    /** {@code -Dbench.runs=5} sets how often each build is measured, {@code -Dbench.of=…} what. */
    public static void main(String[] arguments) throws Exception {
        LockCost cost = new LockCost(new Workshop(Measure.roadbed()), Integer.getInteger("bench.runs", 5));
        switch (System.getProperty("bench.of", "everything")) {
            case "projects" -> cost.projects();
            case "service" -> cost.service();
            case "reactor" -> cost.reactor();
            case "regenerate" -> cost.regenerate();
            case "everything" -> {
                cost.projects();
                cost.service();
                cost.reactor();
                cost.regenerate();
            }
            default -> throw new IllegalArgumentException("-Dbench.of is none of projects, service, reactor, regenerate, everything");
        }
    }

    private void projects() throws Exception {
        System.out.println("Generating, locking and building what is measured ...");
        Path service = workshop.service();
        workshop.withoutLock(service);
        Path reactor = workshop.reactor(MODULES, service);
        Cost made = Cost.of(reactor, workshop.mavenOnline("--quiet", "roadbed:lock", "-Droadbed.lock.cached=true"));
        row("roadbed:lock of " + MODULES + " modules, from the local repository, s: processor, wall", "%.0f, %.0f", made.processor(), made.wall());
        workshop.commit(reactor);
        workshop.withoutLock(reactor);
    }

    private void service() throws Exception {
        compare("verify of the service", Workshop.WITH, runs, "verify");
        // What Maven resolves is nearly the same, and what tests take changes more from run to run than what the lock costs.
        compare("package of the service without its tests", Workshop.WITH, 2 * runs, "package", "-DskipTests");
    }

    private void reactor() throws Exception {
        row("roadbedLock per module of " + MODULES + ", ms: median (highest, the first one)", "%s",
                new RuleTimes("roadbedLock").of(workshop.made(Workshop.REACTOR), runs, workshop));
        compare("validate of " + MODULES + " modules", Workshop.REACTOR, runs, "validate");
        compare("verify of " + MODULES + " modules", Workshop.REACTOR, runs, "verify");
    }

    private void compare(String what, String name, int times, String... options) throws Exception {
        Path locked = workshop.made(name);
        Path unlocked = workshop.made(name + Workshop.UNLOCKED);
        // The first of each is thrown away: it compiles. And what is compared must be what it is said to be.
        obeys(true, Cost.of(locked, workshop.maven(options)));
        obeys(false, Cost.of(unlocked, workshop.maven(options)));
        List<String> quietly = new ArrayList<>(workshop.maven(options));
        quietly.add("--quiet");
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        for (int run = 0; run < times; run++) {
            with.add(Cost.of(locked, quietly));
            without.add(Cost.of(unlocked, quietly));
        }
        row(what + ", processor s: with / without the lock", with, without);
    }

    private static void obeys(boolean expected, Cost build) {
        if (OBEYED.matcher(build.output()).find() != expected) {
            throw new IllegalStateException("Maven " + (expected ? "does not obey" : "obeys") + " a lock:\n" + build.output());
        }
    }

    /** Both read the digests of what the local repository holds, and both refuse to run without a network. */
    private void regenerate() throws Exception {
        Path ours = workshop.made(Workshop.WITH);
        Path theirs = workshop.made(Workshop.WITH + Workshop.UNLOCKED);
        List<String> check = workshop.mavenOnline("--quiet", "roadbed:lock-check", "-Droadbed.lock.cached=true");
        List<String> validate = workshop.mavenOnline("--quiet", OTHER + "validate");
        Cost.of(ours, check);
        // Downloads what it needs and writes its file.
        Cost.of(theirs, workshop.mavenOnline("--quiet", OTHER + "generate", PLUGINS, "-DchecksumMode=local"));
        Cost.of(theirs, validate);
        List<Cost> with = new ArrayList<>();
        List<Cost> without = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            with.add(Cost.of(ours, check));
            without.add(Cost.of(theirs, validate));
        }
        row("made anew and compared, processor s: roadbed:lock-check / maven-lockfile's validate", with, without);
    }

    private static void row(String what, List<Cost> first, List<Cost> second) {
        ratio(what + " (all: " + all(first) + " / " + all(second) + "), medians", Median.of(processor(first)), Median.of(processor(second)));
        ratio("the lowest of each", Collections.min(processor(first)), Collections.min(processor(second)));
        row("wall s of the same, medians", "%.2f / %.2f", Median.of(first.stream().map(Cost::wall).toList()),
                Median.of(second.stream().map(Cost::wall).toList()));
    }

    private static void ratio(String what, double one, double other) {
        row(what, "%.2f / %.2f = %.3f", one, other, one / other);
    }

    private static List<Double> processor(List<Cost> costs) {
        return costs.stream().map(Cost::processor).toList();
    }

    private static String all(List<Cost> costs) {
        return String.join(" ", costs.stream().map(cost -> String.format(Locale.ROOT, "%.1f", cost.processor())).toList());
    }

    private static void row(String what, String format, Object... figures) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, figures) + " |");
    }
}
