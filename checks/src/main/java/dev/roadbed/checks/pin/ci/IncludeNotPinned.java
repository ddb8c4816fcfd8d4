package dev.roadbed.checks.pin.ci;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.util.ArrayList;
import java.util.List;

/** A part of a pipeline that comes from elsewhere and can change there. */
@AutoService(RepositoryCheck.class)
public final class IncludeNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-023", "included pipeline not pinned",
            "it runs with the rights of your pipeline, and whoever can write there can change it at any time");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        List<Finding> findings = new ArrayList<>();
        Includes.of(repository).notPinned().forEach((file, includes) -> includes.forEach(include -> findings.add(
                DESCRIPTION.finding(repository.place(file, include.line()), include.what(), include.fix()))));
        return findings;
    }
}
