package dev.roadbed.checks.proof;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A delta whose name, title or header lines have not the agreed form, so that neither people nor gates can follow it. */
@AutoService(ThreatModelCheck.class)
public final class DeltaForm implements ThreatModelCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error(
            "RB-PROOF-001", "threat-model delta has no form", "what changes, which data and which boundaries is what a reviewer asks first");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(ThreatModel model) {
        List<Finding> findings = new ArrayList<>();
        model.misnamed().forEach(path -> findings.add(DESCRIPTION.finding(new Place(path, 0), "file name",
                "name it " + Delta.FOLDER + "0002-what-changes.md, with the next free number")));
        model.unreadable().forEach((path, reason) -> findings.add(DESCRIPTION.finding(new Place(path, 0), reason, "save it as UTF-8 text")));
        Map<String, String> numbers = new HashMap<>();
        for (Delta delta : model.deltas()) {
            String other = numbers.putIfAbsent(delta.number(), delta.file().path());
            if (other != null) {
                findings.add(DESCRIPTION.finding(delta.file().place(0), "number " + delta.number() + " is taken by " + other, "take the next free number"));
            }
            title(delta, findings);
            header(delta, findings);
        }
        return findings;
    }

    private static void title(Delta delta, List<Finding> findings) {
        boolean good = delta.file().title().filter(title -> title.title().matches(delta.number() + "\\s+\\S.*")).isPresent();
        if (!good) {
            findings.add(DESCRIPTION.finding(delta.file().place(1), "title", "# " + delta.number() + " What changes"));
        }
    }

    private static void header(Delta delta, List<Finding> findings) {
        for (String name : Delta.HEADER) {
            String text = delta.header(name).orElse("");
            if (text.isEmpty()) {
                findings.add(DESCRIPTION.finding(delta.place(name), "no line " + name,
                        "- " + name + ": " + (name.equals("Date") ? "2026-11-24" : "none, because …")));
            } else if (name.equals("Date") && !isDate(text)) {
                findings.add(DESCRIPTION.finding(delta.place(name), "Date: " + text, "- Date: 2026-11-24"));
            }
        }
        boolean approves = !delta.approvals().isEmpty() || delta.header("Approves").orElse("none").matches("(?i)(none|nothing)\\b.*");
        if (!approves) {
            findings.add(DESCRIPTION.finding(delta.place("Approves"), "Approves: " + delta.header("Approves").orElse(""),
                    "- Approves: none, or: rbac.txt 303eff613b63, the file and the first 12 hex digits of its SHA-256"));
        }
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
