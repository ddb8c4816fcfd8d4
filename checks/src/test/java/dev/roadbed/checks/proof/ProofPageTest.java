package dev.roadbed.checks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbed.checks.markdown.MarkdownFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofPageTest {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void eachThreatHasItsStateAndItsTestsAndNothingIsMarkup() {
        Delta delta = Delta.of(MarkdownFile.of("docs/threat-model/0001-first.md", """
                # 0001 First & <b>best</b>

                - Date: 2026-11-24

                | Id | Risk | Mitigation | Proof |
                | --- | --- | --- | --- |
                | T-1 | `<script>alert(1)</script>` | TLS | test |
                | T-2 | forges | keys | test |
                | T-3 | floods | none | accepted |
                | T-4 | leaks | masks | LogTest |
                | T-5 | stays | ends | test |
                """));
        List<TestRun> runs = List.of(run("T-1", "passes", TestRun.Status.SUCCESSFUL), run("T-2", "fails", TestRun.Status.FAILED),
                new TestRun(Set.of("T-5"), "p.ATest", "ends", TestRun.Status.SUCCESSFUL, "", START.minusSeconds(60)));

        String page = ProofPage.of("A & B", new ProofInput(new ThreatModel(Path.of("/r"), List.of(delta), List.of(), Map.of(), Map.of()), runs, Map.of(), START));

        assertThat(page).contains("<title>Threat model of A &amp; B</title>", "<b>5</b> threats (1 delta)", "<b>1</b> proven", "<b>1</b> accepted", "<b>3</b> not proven",
                        "<article class=\"proven\" id=\"T-1\">", "<article class=\"unproven\" id=\"T-2\">", "<article class=\"accepted\" id=\"T-3\">",
                        "<li>ATest.passes</li>", "<li class=\"no\">ATest.fails (failed: &lt;reason&gt;)</li>", "&lt;script&gt;",
                        "<p class=\"why\">no test of LogTest with this tag ran</p>", "<p class=\"why\">its tests ran in an earlier build, not in this one</p>")
                .doesNotContain("<script", "<b>best", "http:", "https:");
    }

    private static TestRun run(String tag, String method, TestRun.Status status) {
        return new TestRun(Set.of(tag), "p.ATest", method, status, status == TestRun.Status.FAILED ? "<reason>" : "", START);
    }
}
