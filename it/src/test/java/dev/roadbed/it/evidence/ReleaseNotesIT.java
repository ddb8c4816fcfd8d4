package dev.roadbed.it.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Notes of a release by Maven: what it can find, and what it says about the rest. */
@Execution(ExecutionMode.CONCURRENT)
class ReleaseNotesIT {

    private static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"bom-ref": "s", "name": "sound", "purl": "pkg:maven/example.project/sound@%s"}},
             "components": [%s]}
            """;

    /** All parts, of a project with two releases; names of libraries come from a repository, and are text. */
    @Test
    void theyTellEverythingSinceTheReleaseBefore() throws Exception {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        FixtureProject project = FixtureProject.copyOf("gates/pass");
        project.replace("pom.xml", "\n</project>", "\n  <repositories><repository><id>releases</id><url>" + project.file("target/there").toUri() + "</url></repository></repositories>\n</project>")
                .write("security/approved/config.txt", "session 30m\n").write("k8s/service.yaml", "spec:\n  type: ClusterIP\n").commit().git("tag", "-a", "-m", "first", "v0.9.0");
        project.write("CHANGELOG.md", "# Changelog\n\n## [1.0] - 2026-11-24\n\n### Changed\n\n- Sessions are [longer][1].\n\n### Security\n\n- CVE-2026-0001 is gone.\n\n[1]: https://example.org/1\n")
                .write("security/approved/config.txt", "session 60m\n").write("k8s/service.yaml", "spec:\n  type: LoadBalancer\n")
                .write("docs/threat-model/0002-sessions.md", "# 0002 Sessions\n\n- Date: 2026-11-20\n- Changes: sessions last longer\n- Data: none\n- Boundaries: none\n\n"
                        + "| Id | Risk | Mitigation | Proof |\n|---|---|---|---|\n| T-2 | a stolen session | logout | LogoutTest |\n")
                .write("risk-acceptances.yml", ("acceptances:\n  - {id: RB-PIN-003, where: pom.xml, reason: \"see <b>[here](https://evil.example)</b>\", owner: team, accepted: 2026-01-01, until: %s}\n")
                        .formatted(until).replace("2026-01-01", LocalDate.now(ZoneOffset.UTC).toString())).commit().git("tag", "v1.0");
        project.write("target/there/example/project/sound/0.9.0/sound-0.9.0.cdx.json", BOM.formatted("0.9.0", library("a", "1") + library("gone", "3")
                        + "{\"bom-ref\": \"x\", \"name\": \"<img src=x>\\n\\n# Hello\", \"version\": \"1\"}"))
                .write("target/sound-1.0.cdx.json", BOM.formatted("1.0", library("a", "2") + library("fresh", "1").replaceFirst(",$", "")));

        MavenRun.in(project).args("roadbed:release-notes").warm().run().succeeded();

        assertThat(project.read("target/roadbed/release-notes.md")).isEqualTo("""
                # 1.0

                Everything since v0.9.0.

                ## Changed

                - Sessions are [longer][1].

                ## Security

                - CVE-2026-0001 is gone.

                [1]: https://example.org/1

                ## Threat model

                - [0002 Sessions](docs/threat-model/0002-sessions.md): sessions last longer
                  - T-2: a stolen session

                ## Trust boundaries

                `k8s/service.yaml` (manifests):

                ```diff
                @@ -1,2 +1,2 @@
                 spec:
                -  type: ClusterIP
                +  type: LoadBalancer
                ```

                `security/approved/config.txt` (what was approved):

                ```diff
                @@ -1 +1 @@
                -session 30m
                +session 60m
                ```

                ## Libraries

                New:

                - org.example:fresh 1

                Gone:

                - \\<img src=x\\> # Hello 1
                - org.example:gone 3

                Other versions:

                - org.example:a 1 → 2

                ## Accepted risks

                - RB-PIN-003 at pom.xml, until %s: see \\<b\\>\\[here\\](https://evil.example)\\</b\\> (team)
                """.formatted(until));

        FixtureProject part = FixtureProject.empty("part");
        part.git("clone", "--quiet", "--depth", "1", project.root().toUri().toString(), "clone");
        assertThat(MavenRun.in(part.file("clone")).args("roadbed:release-notes").warm().run().failed().output()).contains("this checkout has only a part of the history");
        assertThat(MavenRun.in(part.file("clone")).args("roadbed:release-notes", "-Dsince=v0.9.0").warm().run().failed().output()).contains("git does not know the commit 'v0.9.0'");
    }

    private static String library(String name, String version) {
        return "{\"bom-ref\": \"%1$s\", \"name\": \"%1$s\", \"version\": \"%2$s\", \"purl\": \"pkg:maven/org.example/%1$s@%2$s\"},".formatted(name, version);
    }

    @Test
    void theyAreWrittenAndSayWhatCannotBeCompared() throws Exception {
        FixtureProject project = FixtureProject.copyOf("gates/pass");

        assertThat(MavenRun.in(project).args("roadbed:release-notes").run().failed().output()).contains("there is no CHANGELOG.md");

        project.git("tag", "v0.9.0");
        project.write("CHANGELOG.md", "# Changelog\n\n## [1.0] - 2026-11-24\n\n### Security\n\nNone.\n")
                .write("Dockerfile", "FROM scratch\n").commit();
        assertThat(MavenRun.in(project).args("roadbed:release-notes").run().succeeded().output())
                .contains("libraries are not compared: no repository has example.project:sound:cdx.json:0.9.0");
        assertThat(MavenRun.in(project).args("--offline", "roadbed:release-notes").warm().run().succeeded().output()).as("nobody was asked")
                .contains("libraries are not compared: example.project:sound:cdx.json:0.9.0 cannot be had: ").doesNotContain("no repository has");
        assertThat(project.read("target/roadbed/release-notes.md")).startsWith("# 1.0\n\nEverything since v0.9.0.\n\n## Security\n\nNone.\n")
                .contains("`Dockerfile` (the container's permissions and ports):").contains("+FROM scratch");
        assertThat(MavenRun.in(project).args("roadbed:release-notes", "-Dsince=main").run().failed().output()).contains("-Dsince=main names no release");
    }
}
