package dev.roadbed.it.sigstore;

import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenResult;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Somebody who builds a tag again and holds the files against those of a repository, on a machine that has not seen the release.
 *
 * @param place   a directory for all of it
 * @param sources the tag, checked out
 */
record Rebuild(FixtureProject place, Path sources) {

    static Rebuild of(FixtureProject released, String tag) throws IOException, InterruptedException {
        Consumer.forgetRelease();
        FixtureProject place = FixtureProject.empty("rebuild");
        place.git("clone", "--quiet", "--branch", tag, "--depth", "1", released.root().toUri().toString(), "sources");
        return new Rebuild(place, place.file("sources"));
    }

    /** The command of VERIFYING.md for several modules, against this repository in place of Maven Central. */
    MavenResult compare(Path published, String... more) throws IOException, InterruptedException {
        return MavenRun.in(sources).args("-Pfull,release", "pre-integration-test", "artifact:compare",
                "-Daether.artifactResolver.postProcessor.trustedChecksums=false", "-Dreference.repo=published::" + published.toUri(),
                "-Dmaven.repo.local=" + Files.createTempDirectory(place.root(), "local-"),
                "-Dmaven.repo.local.tail=" + Build.localRepository() + "," + Build.outerRepository()).args(more).run();
    }

    /** Changes a file of the sources. */
    void replace(String path, String old, String replacement) throws IOException {
        Path file = sources.resolve(path);
        String before = Files.readString(file);
        if (!before.contains(old)) {
            throw new IllegalStateException(path + " has no <" + old + ">");
        }
        Files.writeString(file, before.replace(old, replacement));
    }

    /** A copy of a repository, to do something to; without the digests beside its files, as whoever swaps a file swaps them as well. */
    Path copy(Path published) throws IOException {
        Path copy = place.file("changed");
        try (Stream<Path> files = Files.walk(published)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*\\.(md5|sha[0-9]+)")).toList()) {
                Path target = copy.resolve(published.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }
}
