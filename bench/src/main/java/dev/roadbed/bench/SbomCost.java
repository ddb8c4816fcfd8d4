package dev.roadbed.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the SBOM costs a warm build of the service: the same lifecycle with and without its three executions, in turns. And that the inner
 * loop has none of them.
 */
public final class SbomCost {

    /** With phase none they are still there to be called by their ids. */
    private static final List<String> EXECUTIONS =
            List.of("cyclonedx:makeAggregateBom@roadbed-sbom", "roadbed:sbom@roadbed-completion", "enforcer:enforce@roadbed-agreement");

    private static final Pattern IN_LOG = Pattern.compile("\\((roadbed-sbom|roadbed-completion|roadbed-agreement)\\)");

    private SbomCost() {}

    /** Needs no argument; {@code -Dbench.runs=5} sets how often each build is measured. */
    public static void main(String[] arguments) throws Exception {
        int runs = Integer.getInteger("bench.runs", 5);
        Workshop workshop = new Workshop(Measure.roadbed());
        Path service = workshop.service();
        // Not offline: Maven would leave the CycloneDX plugin out. Nothing has to be fetched in a warm build.
        List<String> bare = workshop.mavenOnline("-DskipTests", "pre-integration-test");
        List<String> loaded = new ArrayList<>(bare);
        loaded.addAll(EXECUTIONS);
        Cost.of(service, bare);
        String output = Cost.of(service, loaded).output();
        if (IN_LOG.matcher(output).results().count() != EXECUTIONS.size()) {
            throw new IllegalStateException("not all of " + EXECUTIONS + " have run:\n" + output);
        }
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            with.add(Cost.of(service, loaded).user());
            without.add(Cost.of(service, bare).user());
        }
        double more = Median.of(with) - Median.of(without);
        System.out.println("| SBOM on the service, warm, user s: with / without | " + String.format(Locale.ROOT, "%.2f / %.2f = %.2f more",
                Median.of(with), Median.of(without), more) + " |");
        long inner = IN_LOG.matcher(Cost.of(service, workshop.maven("verify")).output()).results().count();
        System.out.println("| its executions in the inner loop | " + inner + " |");
    }
}
