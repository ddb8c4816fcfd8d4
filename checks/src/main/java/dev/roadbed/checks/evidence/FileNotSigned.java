package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** A release publishes a file that nobody has signed. */
@AutoService(EvidenceCheck.class)
public final class FileNotSigned implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-007", "published file has no signature",
            "a user cannot tell whether it is yours or somebody else's under your name");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        if (!input.mustBeSigned()) {
            return List.of();
        }
        return input.toSign().filter(name -> !input.signed().contains(name)).map(name -> DESCRIPTION.finding(input.place(), name,
                "let the release profile sign it: ./mvnw -Pfull,release deploy where an identity is to be had, as in the generated release workflow")).toList();
    }
}
