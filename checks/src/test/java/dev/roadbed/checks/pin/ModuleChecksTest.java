package dev.roadbed.checks.pin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.pom.Coordinate;
import dev.roadbed.checks.pom.PomFile;
import dev.roadbed.checks.pom.PomText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each check finds in a tiny POM: exactly this, at exactly this line. */
class ModuleChecksTest {

    @TempDir
    Path root;

    @Test
    void everythingPinnedIsFine() throws Exception {
        assertThat(of("""
                <properties><v>1.0</v></properties>
                <dependencyManagement><dependencies>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId><version>[1.0]</version></dependency>
                </dependencies></dependencyManagement>
                <dependencies>
                  <dependency><groupId>g</groupId><artifactId>b</artifactId><version>${v}</version></dependency>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>
                </dependencies>
                """).resolved(new ResolvedArtifact(new Coordinate("g", "c", "1.0"), "[1.0,2.0)", true, path("b"))).findings()).isEmpty();
    }

    @Test
    void dependenciesInEveryCorner() throws Exception {
        assertThat(of("""
                <properties><v>2.0-SNAPSHOT</v></properties>
                <dependencyManagement><dependencies>
                  <dependency><groupId>g</groupId><artifactId>unused</artifactId>
                    <version>[1,2)</version></dependency>
                  <dependency><groupId>g</groupId><artifactId>bom</artifactId>
                    <version>LATEST</version><type>pom</type><scope>import</scope></dependency>
                </dependencies></dependencyManagement>
                <dependencies>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId>
                    <version>${v}</version></dependency>
                  <dependency><groupId>g</groupId><artifactId>file</artifactId>
                    <version>1</version><scope>system</scope><systemPath>/x.jar</systemPath></dependency>
                </dependencies>
                <profiles><profile><id>off</id><dependencies>
                  <dependency><groupId>g</groupId><artifactId>b</artifactId>
                    <version>RELEASE</version></dependency>
                </dependencies></profile></profiles>
                """).findings()).containsExactly(
                "RB-PIN-002 pom.xml:8 g:unused [1,2)",
                "RB-PIN-005 pom.xml:10 g:bom LATEST",
                "RB-PIN-001 pom.xml:14 g:a ${v} = 2.0-SNAPSHOT (property v, pom.xml:5)",
                "RB-PIN-013 pom.xml:16 g:file 1",
                "RB-PIN-001 pom.xml:20 g:b RELEASE, profile \"off\"");
    }

    @Test
    void pluginsInEveryCorner() throws Exception {
        assertThat(of("""
                <build>
                  <extensions><extension><groupId>g</groupId><artifactId>ext</artifactId>
                    <version>[1,2)</version></extension>
                    <extension><groupId>g</groupId><artifactId>none</artifactId></extension></extensions>
                  <pluginManagement><plugins><plugin><groupId>g</groupId><artifactId>managed</artifactId>
                    <version>1-SNAPSHOT</version></plugin></plugins></pluginManagement>
                  <plugins><plugin><groupId>g</groupId><artifactId>p</artifactId><version>1</version>
                    <dependencies><dependency><groupId>g</groupId><artifactId>d</artifactId>
                      <version>LATEST</version></dependency></dependencies></plugin></plugins>
                </build>
                <reporting><plugins><plugin><groupId>g</groupId><artifactId>r</artifactId></plugin>
                  <plugin><groupId>g</groupId><artifactId>s</artifactId>
                    <version>[1,)</version></plugin></plugins></reporting>
                """).findings()).containsExactly(
                "RB-PIN-003 pom.xml:7 g:ext [1,2)",
                "RB-PIN-003 pom.xml:8 g:none without a version",
                "RB-PIN-007 pom.xml:10 g:managed 1-SNAPSHOT",
                "RB-PIN-009 pom.xml:13 g:d LATEST in g:p",
                "RB-PIN-011 pom.xml:15 g:r without a version",
                "RB-PIN-011 pom.xml:17 g:s [1,)");
    }

    @Test
    void artifactsInConfiguration() throws Exception {
        assertThat(of("""
                <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>1</version>
                  <configuration><annotationProcessorPaths>
                    <path><groupId>g</groupId><artifactId>a</artifactId>
                      <version>[1,2)</version></path>
                    <path><groupId>g</groupId><artifactId>b</artifactId></path>
                  </annotationProcessorPaths>
                  <protocArtifact>g:protoc:1-SNAPSHOT:exe:${os.detected.classifier}</protocArtifact>
                  <ports><port>0.0.0.0:8080:${port}</port></ports>
                  <excludes><exclude>g:a:[1,2)</exclude></excludes></configuration>
                  <executions><execution><configuration><artifactItems>
                    <artifactItem><groupId>g</groupId><artifactId>c</artifactId>
                      <version>${late}</version></artifactItem>
                    <artifactItem><groupId>${project.groupId}</groupId><artifactId>d</artifactId>
                      <version>1-SNAPSHOT</version></artifactItem>
                  </artifactItems></configuration></execution></executions></plugin>
                  <plugin><artifactId>maven-enforcer-plugin</artifactId><version>1</version><configuration><rules><x>
                    <d><groupId>g</groupId><artifactId>a</artifactId><version>[1,2)</version></d></x></rules></configuration></plugin>
                </plugins></build>
                """).siblings(new Coordinate("app", "d", "1-SNAPSHOT")).findings()).containsExactly(
                "RB-PIN-010 pom.xml:8 g:a [1,2) in org.apache.maven.plugins:maven-compiler-plugin",
                "RB-PIN-010 pom.xml:9 g:b in org.apache.maven.plugins:maven-compiler-plugin without a version",
                "RB-PIN-010 pom.xml:11 g:protoc 1-SNAPSHOT in org.apache.maven.plugins:maven-compiler-plugin",
                "RB-PIN-012 pom.xml:16 g:c ${late} in org.apache.maven.plugins:maven-compiler-plugin: nothing in the commit defines late");
    }

    @Test
    void siblingsAndRoadbedMayBeSnapshots() throws Exception {
        String body = """
                <dependencies>
                  <dependency><groupId>app</groupId><artifactId>sib</artifactId><version>1-SNAPSHOT</version></dependency>
                  <dependency><groupId>app</groupId><artifactId>sib</artifactId><version>2-SNAPSHOT</version><type>zip</type></dependency>
                  <dependency><groupId>dev.roadbed</groupId><artifactId>x</artifactId><version>1-SNAPSHOT</version></dependency>
                  <dependency><groupId>dev.roadbed.evil</groupId><artifactId>x</artifactId><version>1-SNAPSHOT</version></dependency>
                </dependencies>
                """;
        Coordinate sibling = new Coordinate("app", "sib", "1-SNAPSHOT");

        assertThat(of(body).siblings(sibling).findings()).containsExactly(
                "RB-PIN-001 pom.xml:7 app:sib 2-SNAPSHOT", "RB-PIN-001 pom.xml:9 dev.roadbed.evil:x 1-SNAPSHOT");
        assertThat(of(body).siblings(sibling).input().tolerated()).extracting(use -> use.coordinate().toString())
                .containsExactly("dev.roadbed:x:1-SNAPSHOT");
        assertThat(of(body).siblings(sibling).release().findings()).containsExactly("RB-PIN-001 pom.xml:7 app:sib 2-SNAPSHOT",
                "RB-PIN-001 pom.xml:8 dev.roadbed:x 1-SNAPSHOT", "RB-PIN-001 pom.xml:9 dev.roadbed.evil:x 1-SNAPSHOT");
    }

    @Test
    void commandLinesThatChangeVersions() throws Exception {
        String body = """
                <properties><v>1.0</v></properties>
                <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId>
                  <version>${v}</version></dependency></dependencies>
                """;

        assertThat(of(body).commandLine("v", "1.0").findings()).isEmpty();
        assertThat(of(body).committed("v", "1.1").findings()).isEmpty();
        assertThat(of(body).commandLine("v", "2.0").findings())
                .containsExactly("RB-PIN-012 pom.xml:5 g:a takes v = 2.0, which the commit does not say");
        assertThat(of(body).committed("v", "[1,2)").findings())
                .containsExactly("RB-PIN-001 pom.xml:7 g:a ${v} = [1,2) (property v, .mvn)");
    }

    @Test
    void ownVersion() throws Exception {
        String text = """
                <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>
                  <version>${revision}</version>%s
                </project>
                """;
        PomFile undefined = PomText.write(root, "pom.xml", text.formatted(""));
        assertThat(new ModuleFixture(root, undefined).commandLine("revision", "1").findings())
                .containsExactly("RB-PIN-016 pom.xml:2 ${revision}: nothing in the commit defines revision");

        PomFile snapshot = PomText.write(root, "pom.xml", text.formatted("<properties><revision>1-SNAPSHOT</revision></properties>"));
        assertThat(new ModuleFixture(root, snapshot).findings()).isEmpty();
        assertThat(new ModuleFixture(root, snapshot).commandLine("revision", "2").findings())
                .containsExactly("RB-PIN-016 pom.xml:2 ${revision} with revision = 2, which the commit does not say");
        assertThat(new ModuleFixture(root, snapshot).release().findings())
                .containsExactly("RB-PIN-016 pom.xml:2 1-SNAPSHOT (property revision, pom.xml:2) in a release");
    }

    @Test
    void whatParentsAndBomsHide() throws Exception {
        PomFile own = PomText.write(root, "pom.xml", """
                <project><modelVersion>4.0.0</modelVersion><artifactId>a</artifactId>
                  <parent><groupId>g</groupId><artifactId>parent</artifactId>
                    <version>1.0</version></parent>
                  <properties><lib.version>LATEST</lib.version></properties>
                  <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>bom</artifactId>
                    <version>1.0</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>
                </project>
                """);
        PomFile parent = PomText.write(root.resolve("elsewhere"), "parent.pom", """
                <project><groupId>g</groupId><artifactId>parent</artifactId><version>1.0</version>
                  <parent><groupId>g</groupId><artifactId>grand</artifactId><version>[1,2)</version></parent>
                  <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>lib</artifactId>
                    <version>${lib.version}</version></dependency></dependencies></dependencyManagement>
                  <properties><lib.version>1.0</lib.version></properties>
                </project>
                """);
        PomFile bom = PomText.write(root.resolve("elsewhere"), "bom.pom", """
                <project><groupId>g</groupId><artifactId>bom</artifactId><version>1.0</version>
                  <properties><inner>1-SNAPSHOT</inner></properties>
                  <dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>inner</artifactId>
                    <version>${inner}</version><scope>import</scope></dependency></dependencies></dependencyManagement>
                </project>
                """);

        assertThat(new ModuleFixture(root, own).parent(parent.model()).bom(bom).findings()).containsExactly(
                "RB-PIN-015 pom.xml:3 parent g:grand [1,2) in g:parent:1.0",
                "RB-PIN-002 pom.xml:4 g:lib ${lib.version} = LATEST (property lib.version, pom.xml:4), declared in g:parent:1.0",
                "RB-PIN-015 pom.xml:6 imported BOM g:inner 1-SNAPSHOT in g:bom:1.0");
    }

    @Test
    void transitiveOnes() throws Exception {
        ModuleFixture module = of("""
                <dependencies>
                  <dependency><groupId>g</groupId><artifactId>a</artifactId>
                    <version>1.0</version></dependency></dependencies>
                """).resolved(
                new ResolvedArtifact(new Coordinate("g", "a", "1.0"), "1.0", false, List.of()),
                new ResolvedArtifact(new Coordinate("g", "b", "1.9"), "[1.0,2.0)", false, path("a")),
                new ResolvedArtifact(new Coordinate("g", "c", "1.0"), "[1.0]", false, path("a")),
                new ResolvedArtifact(new Coordinate("g", "d", "1.0"), "1.0", false, path("a")));

        assertThat(module.findings()).containsExactly("RB-PIN-014 pom.xml:7 g:b [1.0,2.0) by g:a:1.0");
        assertThat(new TransitiveDependencyFloats().check(module.input())).singleElement().satisfies(finding -> {
            assertThat(finding.why()).endsWith("; today it is 1.9");
            assertThat(finding.fix()).isEqualTo("<dependency><groupId>g</groupId><artifactId>b</artifactId><version>1.9</version></dependency>"
                    + " in <dependencyManagement><dependencies>");
        });
    }

    @Test
    void goalsOnTheCommandLine() throws Exception {
        ModuleFixture module = of("""
                <build><pluginManagement><plugins>
                  <plugin><groupId>g</groupId><artifactId>odd-name</artifactId><version>1</version></plugin>
                  <plugin><groupId>g</groupId><artifactId>tool-maven-plugin</artifactId><version>1</version></plugin>
                </plugins></pluginManagement></build>
                """);
        // The reader of tests gives no model a source; real Mavens do, and only that makes a version pinned.
        assertThat(module.goal(new CalledGoal("g:p:1.0:go", "g:p", "1.0"))
                .goal(new CalledGoal("g:p:RELEASE:go", "g:p", "RELEASE"))
                .goal(new CalledGoal("x:go", "", ""))
                .findings()).containsExactly("RB-PIN-017 pom.xml g:p:RELEASE:go", "RB-PIN-017 pom.xml x:go");
    }

    private ModuleFixture of(String body) throws Exception {
        return ModuleFixture.of(root, body);
    }

    private static List<Coordinate> path(String... artifacts) {
        return List.of(artifacts).stream().map(artifact -> new Coordinate("g", artifact, "1.0")).toList();
    }
}
