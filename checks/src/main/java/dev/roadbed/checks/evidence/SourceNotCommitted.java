package dev.roadbed.checks.evidence;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import java.util.List;

/** In CI or for a release something is built that is in no commit. */
@AutoService(EvidenceCheck.class)
public final class SourceNotCommitted implements EvidenceCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-EVID-006", "sources are not those of a commit",
            "nobody but you can have these sources, so nobody can rebuild or audit the artifact");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(EvidenceInput input) {
        return input.read().filter(statement -> input.mustBeCommitted() && (statement.commit().isEmpty() || statement.isModified()))
                .map(statement -> List.of(DESCRIPTION.finding(input.place(), statement.commit().map(commit -> "files differ from " + commit).orElse("there is no commit"),
                        "commit what git status names, or add what the build writes to .gitignore; then build again"))).orElse(List.of());
    }
}
