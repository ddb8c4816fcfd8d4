package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.pin.RepositoryInput;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All forms of files that name images, read once for all checks. */
public final class ImageSources {

    private final Map<Path, Set<ImageUse>> images = new TreeMap<>();
    private final Map<Path, UnreadableSourceException> unreadable = new TreeMap<>();

    private ImageSources(RepositoryInput repository) {
        List.of(new Dockerfiles(repository), new ComposeFiles(repository), new KubernetesManifests(repository),
                        new Kustomizations(repository), new HelmCharts(repository), new GithubImages(repository),
                        new GitlabImages(repository), new OtherPipelines(repository), new CloudBuildFiles(repository),
                        new DevelopmentContainers(repository), new Jenkinsfiles(repository), new KustomizePatches(repository))
                .forEach(this::read);
    }

    static ImageSources of(RepositoryInput repository) {
        return repository.sources().once(ImageSources.class, () -> new ImageSources(repository));
    }

    private void read(ImageSource source) {
        for (Path file : source.files()) {
            try {
                images.computeIfAbsent(file, path -> new LinkedHashSet<>()).addAll(source.images(file));
            } catch (UnreadableSourceException e) {
                unreadable.put(file, e);
            }
        }
    }

    /** What every readable file names. */
    Map<Path, Set<ImageUse>> images() {
        return images;
    }

    /** The files that name images and cannot be read, each with the reason. */
    public static Map<Path, UnreadableSourceException> unreadable(RepositoryInput repository) {
        return of(repository).unreadable;
    }
}
