package dev.roadbed.checks.pin.unreadable;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.pin.ci.Includes;
import dev.roadbed.checks.pin.image.ImageSources;
import dev.roadbed.checks.pin.lockfile.LockfileSources;
import dev.roadbed.checks.pin.wrapper.WrapperSources;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workflow, a manifest, a Dockerfile or another file that names versions, and that cannot be read. */
@AutoService(RepositoryCheck.class)
public final class FileCannotBeJudged implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-025", "file with versions cannot be read",
            "what cannot be read cannot be judged");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        Map<Path, UnreadableSourceException> unreadable = new TreeMap<>(ImageSources.unreadable(repository));
        unreadable.putAll(Includes.unreadable(repository));
        unreadable.putAll(LockfileSources.unreadable(repository));
        unreadable.putAll(WrapperSources.unreadable(repository));
        return unreadable.entrySet().stream().map(entry -> finding(repository, entry.getKey(), entry.getValue())).toList();
    }

    private static Finding finding(RepositoryInput repository, Path file, UnreadableSourceException reason) {
        return DESCRIPTION.finding(repository.place(file, reason.line()), reason.getMessage(), reason.fix());
    }
}
