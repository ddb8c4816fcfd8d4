package dev.roadbed.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long a rule takes, which it says about itself when its log is on.
 *
 * @param rule the name of its element in the enforcer's configuration
 */
record RuleTimes(String rule) {

    private static final String LOG = "-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugins.enforcer=debug";

    /**
     * Milliseconds per module in so many builds: the median, and of the highest ones, which are those of the first module, again the median.
     *
     * @throws IllegalArgumentException if there is no figure: a rule that did not run was not measured
     */
    String of(Path project, int runs, Workshop workshop) throws Exception {
        Pattern said = Pattern.compile("\\[roadbed\\] " + rule + ": ([0-9]+) ms for ");
        List<String> build = workshop.maven(LOG, "validate");
        List<Double> medians = new ArrayList<>();
        List<Double> highest = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<Double> times = said.matcher(Cost.of(project, build).output()).results()
                    .map((MatchResult match) -> Double.valueOf(match.group(1))).toList();
            medians.add(Median.of(times));
            highest.add(times.stream().max(Double::compare).orElseThrow());
        }
        return String.format(Locale.ROOT, "%.0f (%.0f)", Median.of(medians), Median.of(highest));
    }
}
