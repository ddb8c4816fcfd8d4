package dev.roadbed.checks.proof;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The threat model for people: each threat, what is done about it, and the tests of this build that prove it. One HTML file without
 * script, that looks the same on paper.
 */
public final class ProofPage {

    private static final String STYLE = """
            :root { --ink: #1c2733; --faint: #5c6b7a; --line: #d8dfe6; --good: #1a7f4b; --bad: #b3261e; --open: #8a5a00; --paper: #fff; --shade: #f4f6f8 }
            * { box-sizing: border-box }
            body { margin: 0; background: var(--shade); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
            main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
            h1 { font-size: 1.75rem; margin: 0 0 .25rem } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem }
            .sum { color: var(--faint); margin: 0 0 1.5rem } .sum b { color: var(--ink) }
            dl { display: grid; grid-template-columns: 7rem 1fr; gap: .15rem 1rem; margin: 0 0 1rem; font-size: .95rem }
            dt { color: var(--faint) } dd { margin: 0; overflow-wrap: anywhere }
            article { background: var(--paper); border: 1px solid var(--line); border-left: .35rem solid var(--open); border-radius: .4rem;
              padding: .9rem 1.1rem; margin: .75rem 0; break-inside: avoid }
            article.proven { border-left-color: var(--good) } article.unproven { border-left-color: var(--bad) }
            article h3 { margin: 0; font-size: 1.05rem } article p { margin: .35rem 0 }
            .state { float: right; margin-left: 1rem; font-size: .85rem; font-weight: 600; color: var(--open) }
            .why { color: var(--bad) }
            .proven .state { color: var(--good) } .unproven .state { color: var(--bad) }
            ul { margin: .5rem 0 0; padding: 0; list-style: none; font: .85rem/1.6 ui-monospace, monospace }
            li { overflow-wrap: anywhere } li::before { content: "✓ "; color: var(--good) } li.no::before { content: "✗ "; color: var(--bad) }
            li.off::before { content: "– "; color: var(--open) }
            @media print { body { background: none; font-size: 10.5pt } main { max-width: none; padding: 0 } h2 { break-after: avoid } }
            """;

    private ProofPage() {}

    /** The whole page, in UTF-8. @param project what people call the project */
    public static String of(String project, ProofInput proofs) {
        List<Threat> threats = proofs.model().threats();
        long proven = threats.stream().filter(threat -> state(threat, proofs) == State.PROVEN).count();
        long accepted = threats.stream().filter(Threat::isAccepted).count();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Threat model of %1$s</title>
                <style>%2$s</style></head>
                <body><main>
                <h1>Threat model of %1$s</h1>
                <p class="sum"><b>%3$d</b> threats (%4$s): <b>%5$d</b> proven in this build, <b>%6$d</b> accepted, <b>%7$d</b> not proven.</p>
                %8$s
                </main></body></html>
                """.formatted(text(project), STYLE, threats.size(), count(proofs.model().deltas().size()), proven, accepted,
                threats.size() - proven - accepted,
                proofs.model().deltas().stream().map(delta -> delta(delta, proofs)).collect(Collectors.joining("\n")));
    }

    private static String count(int deltas) {
        return deltas == 1 ? "1 delta" : deltas + " deltas";
    }

    private enum State {
        PROVEN("proven"), UNPROVEN("not proven"), ACCEPTED("accepted");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }

    private static State state(Threat threat, ProofInput proofs) {
        return threat.isAccepted() ? State.ACCEPTED : ThreatNotProven.isProven(threat, proofs) ? State.PROVEN : State.UNPROVEN;
    }

    private static String delta(Delta delta, ProofInput proofs) {
        String header = Delta.HEADER.stream()
                .map(name -> "<dt>" + name + "</dt><dd>" + text(delta.header(name).orElse("")) + "</dd>").collect(Collectors.joining());
        return "<section><h2>" + text(delta.file().title().map(title -> title.title()).orElse(delta.file().path())) + "</h2><dl>" + header + "</dl>"
                + delta.threats().stream().map(threat -> threat(threat, proofs)).collect(Collectors.joining("\n")) + "</section>";
    }

    private static String threat(Threat threat, ProofInput proofs) {
        State state = state(threat, proofs);
        String tests = proofs.of(threat.id()).stream()
                .map(run -> "<li" + mark(run) + ">" + text(run + (run.passed() ? "" : " (" + words(run) + ")")) + "</li>")
                .distinct().sorted().collect(Collectors.joining());
        return "<article class=\"" + state.name().toLowerCase(Locale.ROOT) + "\" id=\"" + text(threat.id()) + "\"><span class=\"state\">"
                + state.shown + "</span><h3>" + text(threat.id() + "  " + threat.risk()) + "</h3><p>" + text(threat.mitigation()) + "</p>"
                + why(threat, state, proofs) + (tests.isEmpty() ? "" : "<ul>" + tests + "</ul>") + "</article>";
    }

    /** What is missing, where no test that failed says it. */
    private static String why(Threat threat, State state, ProofInput proofs) {
        boolean told = proofs.of(threat.id()).stream().anyMatch(run -> run.status() == TestRun.Status.FAILED);
        return state != State.UNPROVEN || told ? ""
                : "<p class=\"why\">" + text(ThreatNotProven.problems(threat, proofs).distinct().collect(Collectors.joining("; "))) + "</p>";
    }

    private static String mark(TestRun run) {
        return run.passed() ? "" : run.status() == TestRun.Status.FAILED ? " class=\"no\"" : " class=\"off\"";
    }

    private static String words(TestRun run) {
        return run.status().name().toLowerCase(Locale.ROOT) + (run.reason().isEmpty() ? "" : ": " + run.reason());
    }

    /** As text of HTML, also in an attribute. */
    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
