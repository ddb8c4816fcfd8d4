package dev.roadbed.it.lock;

import dev.roadbed.checks.lock.LockFolder;
import dev.roadbed.checks.lock.Recording;
import dev.roadbed.it.Build;
import dev.roadbed.it.FixtureProject;
import dev.roadbed.it.MavenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A lock of all plugins that a project would run in CI and in a release: as {@code roadbed:lock} records it, but without
 * building anything. Enough for a project whose modules depend on nothing but each other.
 */
public final class PluginLock {

    private PluginLock() {
    }

    /** Locks a project. */
    public static void write(FixtureProject project) throws IOException, InterruptedException {
        Path record = Files.createTempDirectory(project.root().getParent(), "record-");
        MavenRun.in(project).args("clean", "dev.roadbed:roadbed-maven-plugin:" + Build.version() + ":lock-plugins", "-Prelease",
                "-Daether.trustedChecksumsSource.summaryFile=true", "-Daether.trustedChecksumsSource.summaryFile.originAware=false",
                "-Daether.trustedChecksumsSource.summaryFile.basedir=" + record, "-Daether.artifactResolver.postProcessor.trustedChecksums=true",
                "-Daether.artifactResolver.postProcessor.trustedChecksums.checksumAlgorithms=SHA-256",
                "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true").env("CI", "true").run().succeeded();
        new LockFolder(project.root()).write(new Recording(Set.of()).lock(Files.readString(record.resolve("checksums.sha256"))));
    }
}
