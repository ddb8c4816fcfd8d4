package dev.roadbed.it.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import dev.roadbed.it.Findings;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.GateMutation;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;

import org.junit.jupiter.api.Test;

/** The gates that a generated service is born with: each one is broken as its users would break it, and says so. */
class ServiceGatesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final String RANGE = "<version>[1.0,2.0)</version>";

    private static final String PLUGIN =
            "      <plugin><!-- without a version -->\n        <groupId>example.build</groupId>\n        <artifactId>hello-maven-plugin</artifactId>\n      </plugin>\n";

    @Test
    void whatFloatsIsFoundThenAcceptedThenExpired() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        addDependency(service, "leaf", RANGE);
        service.replace("pom.xml", "    </plugins>\n", PLUGIN + "    </plugins>\n").commit();
        String range = GateMutation.place(service, "pom.xml", RANGE);
        String plugin = GateMutation.place(service, "pom.xml", "without a version");

        MavenResult found = GeneratedService.gates(service).failed();

        assertThat(Findings.of(service)).containsExactly("RB-PIN-001 " + range, "RB-PIN-008 " + plugin);
        assertThat(found.output()).contains("[RB-PIN-001] dependency floats: example.lib:leaf", "at    " + range,
                "[RB-PIN-008] plugin without a version: example.build:hello-maven-plugin", "at    " + plugin,
                "docs  docs/checks/RB-PIN-008.md");

        accept(service, TODAY.minusDays(10), TODAY.plusDays(100));
        MavenResult accepted = GeneratedService.gates(service).succeeded();

        assertThat(accepted.output()).contains("accepted until " + TODAY.plusDays(100) + " by @acme/platform: RB-PIN-001 "
                + range);
        assertThat(Findings.of(service)).isEmpty();

        accept(service, TODAY.minusDays(101), TODAY.minusDays(1));
        MavenResult expired = GeneratedService.gates(service).failed();

        assertThat(expired.output()).contains("[RB-RISK-004] risk acceptance has expired");
        assertThat(Findings.of(service)).containsExactly("RB-PIN-001 " + range, "RB-PIN-008 " + plugin,
                "RB-RISK-004 risk-acceptances.yml:2", "RB-RISK-004 risk-acceptances.yml:8");
    }

    @Test
    void whatFloatsOutsideOfTheDependenciesIsFound() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        String action = "actions/checkout@v7";
        String image = "<roadbed.image.base>gcr.io/distroless/java25-debian13:latest</roadbed.image.base>";
        String wrapper = ".mvn/wrapper/maven-wrapper.properties";
        // The first job only.
        service.write(".github/workflows/ci.yml",
                        service.read(".github/workflows/ci.yml").replaceFirst("actions/checkout@[0-9a-f]{40}", action))
                .replace("pom.xml", "  </properties>", "    " + image + "\n  </properties>")
                .replace(wrapper, "distributionSha256Sum", "distributionMd5Sum")
                .write("Dockerfile", "FROM eclipse-temurin:25\n")
                .write("package.json", "{\"dependencies\": {\"left-pad\": \"^1.3.0\"}}\n").commit();

        GeneratedService.gates(service).failed();

        assertThat(Findings.of(service)).containsExactly(
                "RB-PIN-019 " + GateMutation.place(service, wrapper, "distributionUrl"),
                "RB-PIN-021 " + GateMutation.place(service, ".github/workflows/ci.yml", action),
                "RB-PIN-022 Dockerfile:1",
                "RB-PIN-024 package.json",
                "RB-PIN-026 " + GateMutation.place(service, "pom.xml", image));
    }

    @Test
    void aLedgerThatNobodyCanReadAcceptsNothing() throws Exception {
        FixtureProject service = GeneratedService.committed();
        service.write("risk-acceptances.yml", "acceptances:\n  - id: [RB-PIN-001\n    where: pom.xml\n").commit();

        MavenResult result = GeneratedService.gates(service).failed();

        assertThat(result.output()).contains("[RB-RISK-001] risk-acceptances.yml cannot be used", "it is no YAML",
                "at    risk-acceptances.yml:");
    }

    @Test
    void twoVersionsOfOneLibraryDoNotConverge() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        addDependency(service, "on-exact-range", "<version>1.0</version>");
        addDependency(service, "leaf", "<version>1.1</version>");

        MavenResult result = GeneratedService.gates(service.commit()).failed();

        assertThat(result.output()).contains("DependencyConvergence", "example.lib:leaf:jar:1.1", "example.lib:leaf:jar:1.0");
    }

    @Test
    void codeThatCheckstyleRefusesFailsInTheFullBuild() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        service.write("src/main/java/com/acme/orders/Same.java", """
                package com.acme.orders;

                final class Same {

                    private Same() {
                    }

                    static boolean same(String text) {
                        return text == "same";
                    }
                }
                """).commit();

        MavenResult result = MavenRun.in(service).args("checkstyle:check@roadbed-checkstyle").run().failed();

        assertThat(result.output()).contains("Same.java:[9", "(coding) StringLiteralEquality", "You have 1 Checkstyle violation");
    }

    @Test
    void aPomThatDoesNotParseIsNamedWithItsLine() throws Exception {
        FixtureProject service = GeneratedService.committed();
        service.replace("pom.xml", "</dependencyManagement>", "</dependencymanagement>");

        MavenResult result = GeneratedService.gates(service).failed();

        assertThat(result.output()).contains("Non-parseable POM", service.file("pom.xml").toString(),
                "line " + GateMutation.place(service, "pom.xml", "</dependencymanagement>").substring("pom.xml:".length()));
        assertThat(service.file("target")).doesNotExist();
    }

    @Test
    void aPlaceForReportsThatCannotBeWrittenIsNamed() throws Exception {
        FixtureProject service = GeneratedService.committed();
        // A file where the directory should be: stops even root, whom no permission stops.
        Files.writeString(service.file("target"), "mine");

        MavenResult result = GeneratedService.gates(service).failed();

        assertThat(result.output()).contains("Roadbed could not write its reports", service.file("target/roadbed") + "",
                "that this user may write to, or remove it");
        assertThat(service.file("target")).hasContent("mine");
    }

    @Test
    void withoutAGitRepositoryTheGatesLookAtAllOfTheProject() throws Exception {
        FixtureProject service = GeneratedService.uncommitted();
        addDependency(service, "leaf", RANGE);

        MavenResult result = GeneratedService.gates(service).failed();

        assertThat(result.output()).contains("at    " + GateMutation.place(service, "pom.xml", RANGE));
        assertThat(service.file(".git")).doesNotExist();
    }

    private static void addDependency(FixtureProject service, String name, String version) throws IOException {
        service.replace("pom.xml", "  </dependencies>\n\n  <build>", "    <dependency>\n      <groupId>example.lib</groupId>\n"
                + "      <artifactId>" + name + "</artifactId>\n      " + version + "\n    </dependency>\n  </dependencies>\n\n  <build>");
    }

    private static void accept(FixtureProject service, LocalDate accepted, LocalDate until) throws Exception {
        StringBuilder ledger = new StringBuilder("acceptances:\n");
        for (String id : List.of("RB-PIN-001", "RB-PIN-008")) {
            ledger.append("""
                      - id: %s
                        where: pom.xml
                        reason: the fixed version comes with the next release of ours, OPS-311
                        owner: "@acme/platform"
                        accepted: %s
                        until: %s
                    """.formatted(id, accepted, until));
        }
        service.write("risk-acceptances.yml", ledger.toString()).commit();
    }
}
