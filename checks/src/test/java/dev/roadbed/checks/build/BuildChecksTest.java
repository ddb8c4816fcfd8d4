package dev.roadbed.checks.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.finding.CheckFamily;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pom.Lineage;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.PomText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check on tiny POM texts; line 5 is the first of the given ones. */
class BuildChecksTest {

    private static final String TIMED =
            "<properties><project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp></properties>";

    @TempDir
    Path root;

    private final List<Model> remote = new ArrayList<>();
    private final List<PomFile> localParents = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> committed = new HashMap<>();
    private List<String> deactivated = List.of();
    private boolean full = true;
    private boolean release;

    @Test
    void aTimeOfOnesOwnIsFine() throws Exception {
        assertThat(findings(TIMED)).isEmpty();
        assertThat(findings(TIMED.replace("2026-01-01T00:00:00Z", "1767225600"))).isEmpty();
        assertThat(findings("<properties><t>2026-01-01T00:00:00+01:00</t>"
                + "<project.build.outputTimestamp>${t}</project.build.outputTimestamp></properties>")).isEmpty();
    }

    @Test
    void noTimeIsFound() throws Exception {
        assertThat(findings("")).containsExactly(
                "RB-BUILD-001 pom.xml:3 no build time of its own: project.build.outputTimestamp is not defined in this repository");
    }

    @Test
    void onALaptopNoTimeIsNoFinding() throws Exception {
        full = false;

        assertThat(findings("")).isEmpty();
        assertThat(findings("<properties><project.build.outputTimestamp>now</project.build.outputTimestamp></properties>")).hasSize(1);
    }

    @Test
    void theTimeOfAParentFromElsewhereIsNotOnesOwn() throws Exception {
        Model parent = new Model();
        parent.addProperty("project.build.outputTimestamp", "2020-01-01T00:00:00Z");
        remote.add(parent);

        assertThat(findings("")).hasSize(1).first().asString().startsWith("RB-BUILD-001 pom.xml:3");
    }

    @Test
    void aTimeFromTheCommitOrTheCallIsFine() throws Exception {
        given.put("project.build.outputTimestamp", "2026-01-01T00:00:00Z");

        assertThat(findings("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "today", "2026-01-01", "${maven.build.timestamp}", "${git.commit.time}", "1", ""})
    void whatIsNoFixedTimeIsFound(String value) throws Exception {
        assertThat(findings("<properties>\n<project.build.outputTimestamp>" + value + "</project.build.outputTimestamp></properties>"))
                .hasSize(1).first().asString().startsWith("RB-BUILD-001 pom.xml:6 ");
    }

    @Test
    void aModuleWhoseParentHasTheTimeIsFine() throws Exception {
        localParents.add(PomText.write(root, "parent.xml", "<project><modelVersion>4.0.0</modelVersion>" + TIMED + "</project>"));

        assertThat(findings("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "site", "deploy", "clean", "verifyy", "", "${unknown}"})
    void aGateInAPhaseThatVerifyNeverReachesIsFound(String phase) throws Exception {
        assertThat(findings(TIMED + "<profiles><profile><id>p</id><properties>\n<roadbed.spotbugs.phase>" + phase
                + "</roadbed.spotbugs.phase></properties></profile></profiles>"))
                .containsExactly("RB-BUILD-002 pom.xml:6 gate is switched off: spotbugs by roadbed.spotbugs.phase = " + phase);
    }

    @Test
    void aGateInAnotherPhaseIsFine() throws Exception {
        assertThat(findings(TIMED.replace("<properties>", "<properties><roadbed.checkstyle.phase>validate</roadbed.checkstyle.phase>"))).isEmpty();
    }

    @Test
    void whatTheCommitsConfigurationSwitchesOffIsFoundOnce() throws Exception {
        committed.put("roadbed.sbom.phase", "none");
        given.putAll(committed);

        assertThat(findings(TIMED)).containsExactly("RB-BUILD-002 .mvn gate is switched off: sbom by roadbed.sbom.phase = none");
    }

    @Test
    void whatTheCallSwitchesOffIsFound() throws Exception {
        given.put("roadbed.sbom.phase", "none");
        deactivated = List.of("full");

        assertThat(findings(TIMED)).containsExactly(
                "RB-BUILD-005 pom.xml:3 call switches a gate off: all slow ones by -P!full",
                "RB-BUILD-005 pom.xml:3 call switches a gate off: sbom by -Droadbed.sbom.phase=none");
    }

    @Test
    void anExecutionOfTheParentThatIsDeclaredAgainIsFoundWhereverItStands() throws Exception {
        String plugin = "<plugin><artifactId>maven-enforcer-plugin</artifactId><executions><execution>\n"
                + "<id>roadbed-security</id><phase>none</phase></execution></executions></plugin>";

        assertThat(findings(TIMED + "<build><plugins>" + plugin + "</plugins><pluginManagement><plugins>" + plugin
                + "</plugins></pluginManagement></build><profiles><profile><id>p</id><build><plugins>" + plugin
                + "</plugins></build></profile></profiles>"))
                .containsExactly("RB-BUILD-003 pom.xml:6 gate is overridden: roadbed-security of maven-enforcer-plugin",
                        "RB-BUILD-003 pom.xml:7 gate is overridden: roadbed-security of maven-enforcer-plugin",
                        "RB-BUILD-003 pom.xml:8 gate is overridden: roadbed-security of maven-enforcer-plugin");
    }

    @Test
    void anExecutionOfOnesOwnIsFine() throws Exception {
        assertThat(findings(TIMED + "<build><plugins><plugin><artifactId>maven-enforcer-plugin</artifactId><executions><execution>"
                + "<id>ours</id></execution></executions></plugin></plugins></build>")).isEmpty();
    }

    @Test
    void aReleaseWithTheLicenceOfTheParentIsFound() throws Exception {
        remote.add(roadbedParent());
        release = true;

        assertThat(findings(TIMED)).containsExactly(
                "RB-BUILD-004 pom.xml:3 release carries metadata of the parent: <licenses> comes from roadbed-parent",
                "RB-BUILD-004 pom.xml:3 release carries metadata of the parent: <scm><connection> comes from roadbed-parent");
    }

    @Test
    void aReleaseWithMetadataOfItsOwnIsFine() throws Exception {
        remote.add(roadbedParent());
        release = true;

        assertThat(findings(TIMED + "<licenses><license><name>0BSD</name></license></licenses><scm><connection>scm:git:x</connection></scm>"))
                .isEmpty();
    }

    @Test
    void metadataMattersInAReleaseOnly() throws Exception {
        remote.add(roadbedParent());

        assertThat(findings(TIMED)).isEmpty();
    }

    @Test
    void theParentItselfDefinesTheGates() throws Exception {
        PomFile pom = PomText.write(root, "pom.xml", "<project><modelVersion>4.0.0</modelVersion><groupId>dev.roadbed</groupId>"
                + "<artifactId>roadbed-parent</artifactId><version>1</version>"
                + TIMED.replace("<properties>", "<properties><roadbed.sbom.phase>none</roadbed.sbom.phase>") + "</project>");

        assertThat(findings(pom)).isEmpty();
    }

    private static Model roadbedParent() throws Exception {
        return PomText.write(Files.createTempDirectory("parent"), "pom.xml", """
                <project><modelVersion>4.0.0</modelVersion><groupId>dev.roadbed</groupId><artifactId>roadbed-parent</artifactId>
                <version>1</version><licenses><license><name>Apache-2.0</name></license></licenses>
                <scm><connection>scm:git:roadbed</connection></scm></project>
                """).model();
    }

    private List<String> findings(String body) throws Exception {
        return findings(PomText.write(root, body));
    }

    private List<String> findings(PomFile own) {
        List<PomFile> local = new ArrayList<>(List.of(own));
        local.addAll(localParents);
        BuildInput input = new BuildInput(new Lineage(root, local, remote), List.of(own),
                new MavenCall(given, committed, deactivated, full, release, true));
        return CheckFamily.load(BuildCheck.class).stream().flatMap(check -> check.check(input).stream())
                .map(BuildChecksTest::line).sorted().toList();
    }

    private static String line(Finding finding) {
        return finding.id() + " " + finding.place() + " " + finding.what();
    }
}
