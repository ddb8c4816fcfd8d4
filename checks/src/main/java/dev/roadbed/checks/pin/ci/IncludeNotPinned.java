package dev.roadbed.checks.pin.ci;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A part of a pipeline that comes from elsewhere and can change there. */
@AutoService(RepositoryCheck.class)
public final class IncludeNotPinned implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-023", "included pipeline not pinned",
            "it runs with the rights of your pipeline, and whoever can write there can change it at any time");

    private static final List<IncludeSource> SOURCES = List.of(
            new GitlabIncludes(), new CircleOrbs(), new AzureRepositories(), new JenkinsLibraries());

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (IncludeSource source : SOURCES) {
            for (Path file : source.files(repository)) {
                try {
                    source.notPinned(repository, file).forEach(include -> findings.add(
                            DESCRIPTION.finding(repository.place(file, include.line()), include.what(), include.fix())));
                } catch (UnreadableSourceException e) {
                    // dev.roadbed.checks.pin.unreadable.FileCannotBeJudged says so, once for all checks of the file.
                    continue;
                }
            }
        }
        return List.copyOf(findings);
    }
}
