package dev.roadbed.it.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roadbed.it.Build;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.Maven;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each gate passes where nothing is wrong and fails where something is: locally the fast ones, in CI and with -Pfull all of them. */
@Execution(ExecutionMode.CONCURRENT)
class GatesIT {

    private static final List<String> FAST = List.of("roadbed-crypto", "roadbed-proofs", "roadbed-security", "roadbed-tools");
    private static final List<String> ALL = List.of("roadbed-agreement", "roadbed-api", "roadbed-buildinfo", "roadbed-buildplan", "roadbed-checkstyle",
            "roadbed-completion", "roadbed-crypto", "roadbed-evidence", "roadbed-proofs", "roadbed-provenance", "roadbed-sbom", "roadbed-security",
            "roadbed-spotbugs", "roadbed-tools");

    /** Every switch by which the plugins behind the slow gates could be told on a command line to look away; SbomIT has cyclonedx.skip. */
    private static final List<String> PLUGIN_SWITCHES = List.of("-Dcheckstyle.skip", "-Dcheckstyle.failOnViolation=false",
            "-Dcheckstyle.failsOnError=false", "-Dcheckstyle.violation.ignore=StringLiteralEquality", "-Dcheckstyle.violationSeverity=info",
            "-Dcheckstyle.maxAllowedViolations=999", "-Dspotbugs.skip", "-Dspotbugs.failOnError=false",
            "-Dspotbugs.maxAllowedViolations=999", "-Dspotbugs.threshold=High",
            "-Dcheck.failOnNonReproducible=false", "-Denforcer.skip", "-Denforcer.fail=false");

    private static final Pattern GATE = Pattern.compile("\\[INFO] --- .* \\((roadbed-[a-z]+)\\) @ .*");
    private static final Pattern CHECKSTYLE_RULE = Pattern.compile("\\[ERROR] \\S+\\.\\S+:\\[[0-9,]+] \\([a-z]+\\) (?:[A-Za-z]+#)?([A-Za-z]+):.*");
    private static final Pattern MODULE = Pattern.compile("<module name=\"([A-Za-z]+)\"");

    @Test
    void aSoundProjectPassesAllGatesAndHasAnSbom() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).args("-Pfull", "verify").run().succeeded();

        assertThat(gates(result)).containsExactlyElementsOf(ALL);
        assertThat(project.read("target/sound-1.0.cdx.json")).contains("\"specVersion\" : \"1.6\"").contains("pkg:maven/example.project/sound@1.0");
        assertThat(Findings.of(project)).isEmpty();
    }

    @Test
    void onALaptopOnlyTheFastOnesRun() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).args("verify").run().succeeded();

        assertThat(gates(result)).containsExactlyElementsOf(FAST);
    }

    /** One reactor with a fault for each gate, built as a CI server would, and with every switch that could hide a fault. */
    @Test
    void eachFaultFailsInItsOwnGateWhateverTheCommandLineSays() throws Exception {
        FixtureProject project = FixtureProject.uncommittedCopyOf("gates/fail")
                .write("style/src/main/resources/hidden.properties", "user = admin \u202E# nobody\n").commit();

        MavenResult result = MavenRun.in(project).env("CI", "true").args(PLUGIN_SWITCHES).args("--fail-at-end", "verify").run().failed();

        assertThat(gates(result)).containsExactlyElementsOf(ALL);
        assertThat(failures(result)).containsExactly(
                "bugs roadbed-spotbugs", "buildplan roadbed-buildplan", "crypto roadbed-crypto", "divergence roadbed-security", "duplicate roadbed-security",
                "override roadbed-security", "style roadbed-checkstyle");
        assertThat(result.output())
                .contains("Dependency convergence error for example.lib:leaf:jar:1.0")
                .contains("example.lib:leaf:jar")
                .contains("NP_ALWAYS_NULL")
                .contains("XXE_DOCUMENT")
                .contains("plugin with non-reproducible output: org.apache.maven.plugins:maven-jar-plugin:3.1.2");
        assertThat(Findings.of(project)).containsExactly("RB-BUILD-002 override/pom.xml:11", "RB-BUILD-003 override/pom.xml:20",
                "RB-CRYPTO-001 crypto/src/main/java/example/Digests.java:13");
        assertThat(named(result.output(), CHECKSTYLE_RULE)).as("each rule finds its fault, and nothing finds what is no rule")
                .isEqualTo(checkstyleRules());
    }

    @Test
    void aProjectWithoutABuildTimeOfItsOwnFailsInContinuousIntegration() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass")
                .replace("pom.xml", "<project.build.outputTimestamp>2026-01-02T03:04:06Z</project.build.outputTimestamp>", "").commit();

        MavenResult local = MavenRun.in(project).args("validate").run().succeeded();
        MavenRun.in(project).env("CI", "true").args("validate").run().failed();

        assertThat(local.output()).contains("[roadbed] no build time").contains("docs/checks/RB-BUILD-001.md");
        assertThat(Findings.of(project)).containsExactly("RB-BUILD-001 pom.xml:11");
    }

    @Test
    void aCallThatSwitchesGatesOffFails() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).env("CI", "true").args("-P!full", "-Droadbed.spotbugs.phase=none", "validate").run().failed();

        assertThat(Findings.of(project)).as(result.output()).containsExactly("RB-BUILD-005 pom.xml:11", "RB-BUILD-005 pom.xml:11");
    }

    @Test
    void aReleaseWithTheLicenceOfTheParentFails() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).args("-Prelease", "validate").run().failed();

        assertThat(Findings.of(project)).as(result.output()).contains("RB-BUILD-004 pom.xml:11");
    }

    @Test
    void aMavenThatIsTooOldIsToldSo() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).maven(Maven.TOO_OLD).args("validate").run().failed();

        assertThat(failures(result)).as(result.output()).containsExactly("sound roadbed-tools");
        assertThat(result.output()).contains("Detected Maven Version: " + Maven.TOO_OLD.version() + " is not in the allowed range");
    }

    /** There is no Maven on a JDK 11 that could load the enforcer's own rules here, so the JDK only says that it is one. */
    @Test
    void aJavaThatIsTooOldIsToldSo() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).args("-Djava.version=11.0.2", "validate").run().failed();

        assertThat(failures(result)).as(result.output()).containsExactly("sound roadbed-tools");
        assertThat(result.output()).contains("is not in the allowed range");
    }

    @Test
    void maven310HasTheSameGates() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).maven(Maven.V3_10).env("CI", "true").args("verify").run().succeeded();

        assertThat(gates(result)).containsExactlyElementsOf(ALL);
    }

    /** Maven 4 is not supported yet: what it does is reported, and a difference counts as skipped rather than as passed. */
    @Test
    void maven4IsReported() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        MavenResult result = MavenRun.in(project).maven(Maven.V4).args("-Pfull", "verify").run();

        boolean same = result.exitCode() == 0 && gates(result).equals(Set.copyOf(ALL));
        System.out.println("[REPORT] " + Maven.V4 + (same ? " has the same gates as Maven 3" : " differs: " + result.output()));
        assumeTrue(same, Maven.V4 + " ran " + gates(result) + " with exit code " + result.exitCode());
    }

    /** Ids of the parent's executions that ran, in order of name. */
    private static Set<String> gates(MavenResult result) {
        return named(result.output(), GATE);
    }

    /** Which module failed in which gate. */
    private static List<String> failures(MavenResult result) {
        Pattern failure = Pattern.compile("\\[ERROR] Failed to execute goal \\S+ \\((roadbed-[a-z]+)\\) on project (\\S+):.*");
        return result.lines().stream().map(failure::matcher).filter(Matcher::matches)
                .map(found -> found.group(2) + " " + found.group(1)).distinct().sorted().toList();
    }

    private static Set<String> named(String output, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        output.lines().map(pattern::matcher).filter(Matcher::matches).forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> checkstyleRules() throws Exception {
        String text = Files.readString(Build.roadbed()
                .resolve("checkstyle-rules/src/main/resources/dev/roadbed/checkstyle/roadbed-checks.xml"));
        Set<String> rules = new TreeSet<>();
        Matcher module = MODULE.matcher(text);
        while (module.find()) {
            rules.add(module.group(1));
        }
        rules.removeAll(Set.of("Checker", "TreeWalker", "BeforeExecutionExclusionFileFilter", "SuppressWarningsFilter", "SuppressWarningsHolder",
                "RegexpSingleline"));
        rules.add("BidirectionalControlCharacter");
        return rules;
    }
}
