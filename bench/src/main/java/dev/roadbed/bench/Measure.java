package dev.roadbed.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what Roadbed costs, as rows for {@code bench/README.md}. Medians; what is compared is run in turns, so that a busy
 * machine slows both.
 */
public final class Measure {

    private static final int MODULES = 100;

    private Measure() {
    }

    /** Needs no argument; {@code -Dbench.runs=5} sets how often each build is measured. */
    public static void main(String[] arguments) throws Exception {
        int runs = Integer.getInteger("bench.runs", 5);
        Workshop workshop = new Workshop(roadbed());
        System.out.println("Generating and building the service that is measured ...");
        Path service = workshop.service();
        pins("pins on the service, ms", service, runs, workshop);
        pins("pins per module of " + MODULES + ", ms", workshop.reactor(MODULES, service), runs, workshop);
        innerLoop(service, workshop.withoutRoadbed(service), runs, workshop);
    }

    private static void innerLoop(Path with, Path without, int runs, Workshop workshop) throws Exception {
        List<String> build = workshop.maven("--quiet", "verify");
        List<Cost> loaded = new ArrayList<>();
        List<Cost> bare = new ArrayList<>();
        // The first of each is thrown away: it compiles.
        Cost.of(with, build);
        Cost.of(without, build);
        for (int run = 0; run < runs; run++) {
            loaded.add(Cost.of(with, build));
            bare.add(Cost.of(without, build));
        }
        double loadedUser = Median.of(loaded.stream().map(Cost::user).toList());
        double bareUser = Median.of(bare.stream().map(Cost::user).toList());
        double loadedWall = Median.of(loaded.stream().map(Cost::wall).toList());
        double bareWall = Median.of(bare.stream().map(Cost::wall).toList());
        row("inner loop, user s: with / without Roadbed", "%.2f / %.2f = %.3f", loadedUser, bareUser, loadedUser / bareUser);
        row("inner loop, wall s: with / without Roadbed", "%.2f / %.2f = %.3f", loadedWall, bareWall, loadedWall / bareWall);
    }

    private static void pins(String what, Path project, int runs, Workshop workshop) throws Exception {
        row(what + ": median (highest, the first one)", "%s", new RuleTimes("roadbedPins").of(project, runs, workshop));
    }

    private static void row(String what, String format, Object... figures) {
        System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, figures) + " |");
    }

    /** From anywhere inside of the repository. */
    static Path roadbed() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("quickstart"))) {
                return at;
            }
        }
        throw new IllegalStateException("run this inside of Roadbed's repository");
    }
}
