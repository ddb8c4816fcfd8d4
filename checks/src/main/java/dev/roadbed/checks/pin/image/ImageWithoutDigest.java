package dev.roadbed.checks.pin.image;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An image in a Dockerfile, a Compose file, a Kubernetes manifest, a Helm chart or a pipeline that no digest pins. Files that
 * cannot be read are found by {@link dev.roadbed.checks.pin.unreadable.FileCannotBeJudged}.
 */
@AutoService(RepositoryCheck.class)
public final class ImageWithoutDigest implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-022", "image without digest",
            "it is code that is run or shipped, and only a digest says which");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        List<Finding> findings = new ArrayList<>();
        for (ImageSource source : ImageSources.of(repository)) {
            source.files().forEach(file -> judge(repository, file, source, findings));
        }
        return findings;
    }

    private static void judge(RepositoryInput repository, Path file, ImageSource source, List<Finding> findings) {
        try {
            for (ImageUse use : new LinkedHashSet<>(source.images(file))) {
                ImageAdvice.judge(DESCRIPTION, repository.place(file, use.line()), use).ifPresent(findings::add);
            }
        } catch (UnreadableSourceException e) {
            // dev.roadbed.checks.pin.unreadable.FileCannotBeJudged says so, once for all checks of the file.
            return;
        }
    }
}
