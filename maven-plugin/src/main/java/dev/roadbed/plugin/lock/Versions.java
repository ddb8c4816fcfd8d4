package dev.roadbed.plugin.lock;

import java.util.Comparator;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** What makes a version newer than another: what Maven thinks. */
final class Versions {

    static final Comparator<String> ORDER = Comparator.comparing(ComparableVersion::new);

    private Versions() {}
}
