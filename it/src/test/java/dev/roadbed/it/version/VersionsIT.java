package dev.roadbed.it.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureFamily;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that do not say what they should, and a last release that cannot be had: not to know is not to be well. */
class VersionsIT extends FixtureFamily {

    private static final String LIBRARY = "versions/pass-ver-004-major-version";

    VersionsIT() {
        super("versions", "VER");
    }

    @Test
    void aReleaseThatNoRepositoryHas() throws Exception {
        MavenResult result = compare(after("1.9.9")).failed();

        assertThat(result.output()).contains("roadbed.api.baseline in pom.xml:", "is 1.9.9", "example.lib:orders:jar:1.9.9 cannot be had",
                "Correct the property, or let the build reach the repository");
    }

    @Test
    void aReleaseThatIsNotHereAndABuildWithoutANetwork() throws Exception {
        FixtureProject project = after("1.9.8");

        assertThat(compare(project, "--offline").failed().output()).contains("example.lib:orders:jar:1.9.8 cannot be had", "this build is offline (-o)");
    }

    @Test
    void aReleaseThatIsCutOff() throws Exception {
        assertThat(compare(after("1.4.0")).failed().output()).contains("orders-1.4.0.jar is no jar that can be read");
    }

    /** A {@code -D} chooses neither another release nor none. */
    @Test
    void theCommandLineDoesNotReachTheComparison() throws Exception {
        FixtureProject project = FixtureProject.copyOf("versions/fail-ver-004-parameter-of-another-type");

        compare(project, "-Droadbed.api.baseline=none", "-Denforcer.skip").failed();

        assertThat(Findings.of(project)).hasSize(1).first().asString().startsWith("RB-VER-004 pom.xml:");
    }

    private static FixtureProject after(String release) throws IOException, InterruptedException {
        return FixtureProject.copyOf(LIBRARY).replace("pom.xml", "<roadbed.api.baseline>1.2.0<", "<roadbed.api.baseline>" + release + "<")
                .replace("CHANGELOG.md", "[1.2.0]", "[" + release + "]").commit();
    }

    private static MavenResult compare(FixtureProject project, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("package", "enforcer:enforce@roadbed-api"));
        return MavenRun.in(project).args(arguments).warm().run();
    }
}
