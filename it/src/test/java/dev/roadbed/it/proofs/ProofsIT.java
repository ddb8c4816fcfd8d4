package dev.roadbed.it.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Build;
import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What counts as a proof is a test that ran and passed in this very build, wherever it is; nothing else does. */
@Execution(ExecutionMode.CONCURRENT)
class ProofsIT {

    private static final String DELTA = "docs/threat-model/0001-first.md";
    private static final String T1 = "RB-PROOF-006 " + DELTA + ":11";
    private static final String T2 = "RB-PROOF-006 " + DELTA + ":12";

    @Test
    void provenThenStaleThenFilteredThenDisabled() throws Exception {
        FixtureProject project = FixtureProject.copyOf("proofs/two-modules");

        verify(project).succeeded();
        assertThat(project.read("target/roadbed/threat-model.html"))
                .contains("<b>2</b> proven in this build", "TokenTest.forgedTokensAreRefused", "LogTest.secretsAreMasked")
                .doesNotContain("<script");

        MavenResult stale = verify(project, "-DskipTests").failed();
        assertThat(Findings.of(project)).containsExactly(T1, T2);
        assertThat(stale.output()).contains("ran in an earlier build, not in this one");

        verify(project, "-Dgroups=T-1", "-Dsurefire.failIfNoSpecifiedTests=false").failed();
        assertThat(Findings.of(project)).containsExactly(T2);

        project.replace("api/src/test/java/p/TokenTest.java", "    @Test", "    @org.junit.jupiter.api.Disabled(\"later\")\n    @Test");
        MavenResult disabled = verify(project).failed();
        assertThat(Findings.of(project)).containsExactly(T1);
        assertThat(disabled.output()).contains("TokenTest.forgedTokensAreRefused was skipped (later)");
    }

    @Test
    void anOrphanTagAParallelBuildAndAPartOfOne() throws Exception {
        FixtureProject project = FixtureProject.copyOf("proofs/two-modules");
        MavenResult part = verify(project, "-pl", "api").succeeded();
        assertThat(part.output()).contains("this build is not one of all modules");

        project.replace("app/src/test/java/p/LogTest.java", "    @Test\n    void other", "    @Test\n    @Tag(\"T-7\")\n    void other");
        verify(project, "-T", "2").failed();
        assertThat(Findings.of(project)).containsExactly("RB-PROOF-007 docs/threat-model");
    }

    @Test
    void aRunThatFailsProvesNothingEvenIfFailuresAreIgnored() throws Exception {
        FixtureProject project = FixtureProject.copyOf("proofs/two-modules");
        project.replace("app/src/test/java/p/LogTest.java", "\"***\".length() == 3", "\"***\".isEmpty()");
        verify(project, "-Dmaven.test.failure.ignore=true").failed();
        assertThat(Findings.of(project)).containsExactly(T2);
    }

    @Test
    void aBoundaryOfABranchNeedsADelta() throws Exception {
        FixtureProject project = FixtureProject.copyOf("proofs/two-modules");
        project.git("checkout", "--quiet", "-b", "topic");
        project.write("k8s/networkpolicy.yaml", "spec: {}\n").commit();

        MavenResult found = delta(project, "main").failed();
        assertThat(found.output()).contains("[RB-PROOF-010] trust boundary changed without a delta: manifests", "at    k8s/networkpolicy.yaml");

        project.write("docs/threat-model/0002-egress.md", "# 0002 Egress\n").commit();
        delta(project, "main").succeeded();
        assertThat(delta(project, "no-such-branch").failed().output()).contains("no-such-branch", "fetch-depth: 0");
    }

    private static MavenResult delta(FixtureProject project, String base) throws IOException, InterruptedException {
        return MavenRun.in(project).args("-N", "dev.roadbed:roadbed-maven-plugin:" + Build.version() + ":delta", "-Dbase=" + base).run();
    }

    private static MavenResult verify(FixtureProject project, String... arguments) throws IOException, InterruptedException {
        return MavenRun.in(project).args(List.of(arguments)).args("verify").run();
    }
}
