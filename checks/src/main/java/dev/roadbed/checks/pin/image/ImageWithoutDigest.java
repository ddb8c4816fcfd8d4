package dev.roadbed.checks.pin.image;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.util.ArrayList;
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
        ImageSources.of(repository).images().forEach((file, images) -> images.forEach(image ->
                ImageAdvice.judge(DESCRIPTION, repository.place(file, image.line()), image).ifPresent(findings::add)));
        return findings;
    }
}
