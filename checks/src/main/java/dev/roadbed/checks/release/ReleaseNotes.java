package dev.roadbed.checks.release;

import dev.roadbed.checks.proof.BoundaryCrossing;
import dev.roadbed.checks.proof.NewDelta;
import dev.roadbed.checks.sbom.SbomDifference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notes of a release as Markdown. Every part is there, if only to say that there is nothing: silence would leave users to guess.
 *
 * @param version     that is released
 * @param since       tag of the release before; nothing for the first one
 * @param changes     what the changelog says, with headings of level 2
 * @param deltas      of the threat model
 * @param crossings   changes of trust boundaries
 * @param libraries   what differs in what is delivered; nothing if it cannot be said
 * @param noLibraries why not; empty if it can
 * @param accepted    risks that this release is published with
 */
public record ReleaseNotes(String version, Optional<String> since, String changes, List<NewDelta> deltas, List<BoundaryCrossing> crossings,
        Optional<SbomDifference> libraries, String noLibraries, List<AcceptedRisk> accepted) {

    private static final String NONE = "None.\n";

    public ReleaseNotes {
        deltas = List.copyOf(deltas);
        crossings = List.copyOf(crossings);
        accepted = List.copyOf(accepted);
    }

    /** The whole text, with a line break at the end. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + version + "\n\n");
        text.append(since.map(tag -> "Everything since " + ForeignText.shown(tag) + ".\n\n").orElse("The first release.\n\n"));
        text.append(changes).append("\n");
        section(text, "Threat model", deltas.isEmpty() ? NONE : lines(deltas.stream().map(ReleaseNotes::delta).toList()));
        section(text, "Trust boundaries", crossings.isEmpty() ? NONE : String.join("\n", crossings.stream().map(ReleaseNotes::crossing).toList()));
        section(text, "Libraries", libraries.map(ReleaseNotes::libraries).orElse("Not compared: " + ForeignText.shown(noLibraries) + ".\n"));
        section(text, "Accepted risks", accepted.isEmpty() ? NONE : lines(accepted.stream().map(AcceptedRisk::shown).toList()));
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String content) {
        text.append("\n## ").append(title).append("\n\n").append(content);
    }

    private static String lines(List<String> items) {
        return "- " + String.join("\n- ", items) + "\n";
    }

    private static String delta(NewDelta delta) {
        String changes = delta.changes().isBlank() ? "" : ": " + ForeignText.shown(delta.changes());
        String threats = delta.threats().stream().map(threat -> "\n  - " + ForeignText.shown(threat)).collect(Collectors.joining());
        return "[" + ForeignText.shown(delta.title()) + "](" + delta.path() + ")" + changes + threats;
    }

    /** In a fence that is longer than any in the file. */
    private static String crossing(BoundaryCrossing crossing) {
        String difference = TextDifference.of(crossing.file());
        String fence = ForeignText.fence("```", difference);
        return ForeignText.code(crossing.file().path()) + " (" + crossing.boundary() + "):\n\n" + fence + "diff\n" + difference + (difference.endsWith("\n") ? "" : "\n")
                + fence + "\n";
    }

    private static String libraries(SbomDifference difference) {
        if (difference.isEmpty()) {
            return "The same as before.\n";
        }
        StringBuilder text = new StringBuilder();
        part(text, "New", difference.added());
        part(text, "Gone", difference.removed());
        part(text, "Other versions", difference.changed());
        return text.toString();
    }

    private static void part(StringBuilder text, String title, List<String> components) {
        if (!components.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(title).append(":\n\n").append(lines(components.stream().map(ForeignText::shown).toList()));
        }
    }
}
