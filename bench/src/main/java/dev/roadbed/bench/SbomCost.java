package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SBOM costs a warm build of the service, execution by execution: the same lifecycle with none of its three, with one, two and
 * three of them, in turns. With the JVM as a laptop has it and as generated CI has it. And that the inner loop has none of them.
 */
public final class SbomCost {

    /** In their order. With phase none they are still there to be called by their ids. */
    private static final List<String> EXECUTIONS =
            List.of("cyclonedx:makeAggregateBom@roadbed-sbom", "roadbed:sbom@roadbed-completion", "enforcer:enforce@roadbed-agreement");

    private static final Pattern IN_LOG = Pattern.compile("\\((roadbed-sbom|roadbed-completion|roadbed-agreement)\\)");
    private static final Pattern OPTIONS_OF_CI = Pattern.compile("(?m)^ *MAVEN_OPTS: (.+)$");

    private SbomCost() {}

    /** Needs no argument; {@code -Dbench.runs=5} sets how often each build is measured. */
    public static void main(String[] arguments) throws Exception {
        int runs = Integer.getInteger("bench.runs", 3);
        Workshop workshop = new Workshop(Measure.roadbed());
        Path service = workshop.service();
        measure("a laptop's JVM", service, List.of(), workshop, runs);
        measure("the JVM of CI", service, List.of("env", "MAVEN_OPTS=" + optionsOfCi(service)), workshop, runs);
        long inner = IN_LOG.matcher(Cost.of(service, workshop.maven("verify")).output()).results().count();
        System.out.println("| its executions in the inner loop | " + inner + " |");
    }

    private static void measure(String jvm, Path service, List<String> environment, Workshop workshop, int runs) throws Exception {
        List<List<String>> builds = builds(environment, workshop);
        List<List<Double>> costs = new ArrayList<>();
        for (List<String> build : builds) {
            costs.add(new ArrayList<>());
            String output = Cost.of(service, build).output();
            if (IN_LOG.matcher(output).results().count() != costs.size() - 1) {
                throw new IllegalStateException(build + " has not run what it names:\n" + output);
            }
        }
        for (int run = 0; run < runs; run++) {
            for (int build = 0; build < builds.size(); build++) {
                costs.get(build).add(Cost.of(service, builds.get(build)).user());
            }
        }
        List<Double> medians = costs.stream().map(Median::of).toList();
        double without = medians.get(0);
        double with = medians.get(EXECUTIONS.size());
        System.out.println(String.format(Locale.ROOT, "| SBOM on the service, warm, %s, user s: with / without | %.2f / %.2f = %.2f more |", jvm,
                with, without, with - without));
        for (int execution = 0; execution < EXECUTIONS.size(); execution++) {
            System.out.println(String.format(Locale.ROOT, "| of which %s | %.2f |", EXECUTIONS.get(execution),
                    medians.get(execution + 1) - medians.get(execution)));
        }
    }

    /** Each with one execution more than the one before, the first with none. */
    private static List<List<String>> builds(List<String> environment, Workshop workshop) {
        List<List<String>> builds = new ArrayList<>();
        for (int executions = 0; executions <= EXECUTIONS.size(); executions++) {
            List<String> words = new ArrayList<>(environment);
            // Not offline: Maven would leave the CycloneDX plugin out. Nothing has to be fetched in a warm build.
            workshop.maven("-DskipTests", "pre-integration-test").stream().filter(word -> !word.equals("--offline")).forEach(words::add);
            words.addAll(EXECUTIONS.subList(0, executions));
            builds.add(words);
        }
        return builds;
    }

    private static String optionsOfCi(Path service) throws IOException {
        Matcher options = OPTIONS_OF_CI.matcher(Files.readString(service.resolve(".github/workflows/ci.yml")));
        if (!options.find()) {
            throw new IllegalStateException("the generated CI sets no MAVEN_OPTS");
        }
        return options.group(1);
    }
}
