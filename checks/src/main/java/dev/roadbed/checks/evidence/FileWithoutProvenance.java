package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file is published of which the provenance says nothing, or something else: it was attached or changed afterwards. */
@AutoService(EvidenceCheck.class)
public final class FileWithoutProvenance implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-004", "published file has no provenance",
            "a user who verifies it is told that it is not yours");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        List<Finding> found = new ArrayList<>();
        Map<String, String> subjects = input.read().map(Statement::subjects).orElse(input.published());
        input.published().forEach((name, digest) -> {
            String told = subjects.get(name);
            if (told == null) {
                found.add(DESCRIPTION.finding(input.place(), name + " is not named in it",
                        "attach it in phase package: what a plugin attaches in verify or later comes after the provenance"));
            } else if (!told.equals(digest)) {
                found.add(DESCRIPTION.finding(input.place(), name + " has SHA-256 " + digest + ", and not " + told,
                        "find the plugin that changes it after phase package and bind it earlier; then ./mvnw -Pfull clean verify"));
            }
        });
        return found;
    }
}
