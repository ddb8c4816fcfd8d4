package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All forms of files that name images. */
public final class ImageSources {

    private ImageSources() {}

    static List<ImageSource> of(RepositoryInput repository) {
        return List.of(new Dockerfiles(repository), new ComposeFiles(repository), new KubernetesManifests(repository),
                new Kustomizations(repository), new HelmCharts(repository), new GithubImages(repository),
                new GitlabImages(repository), new OtherPipelines(repository), new Jenkinsfiles(repository));
    }

    /** The files that name images and cannot be read, each with the reason. */
    public static Map<Path, UnreadableSourceException> unreadable(RepositoryInput repository) {
        Map<Path, UnreadableSourceException> found = new TreeMap<>();
        for (ImageSource source : of(repository)) {
            for (Path file : source.files()) {
                try {
                    source.images(file);
                } catch (UnreadableSourceException e) {
                    found.put(file, e);
                }
            }
        }
        return found;
    }
}
