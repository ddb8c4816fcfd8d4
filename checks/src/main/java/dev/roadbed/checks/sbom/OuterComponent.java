package dev.roadbed.checks.sbom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something outside of the delivery that it cannot run without. BSI TR-03183-2, section 5.1, wants the first such component on each
 * path to be identified; what lies behind it is not our knowledge, and is declared so.
 *
 * @param type    of CycloneDX: {@code platform}, {@code container}
 * @param ref     its id within the SBOM
 * @param purl    package URL
 * @param licence SPDX expression; empty if not known
 */
public record OuterComponent(String type, String ref, String name, String version, String purl, String licence, Creator creator) {

    private static final Pattern IMAGE = Pattern.compile("(?:([^/]+[.:][^/]*)/)?(.+?)(?::[^:@/]+)?@(sha256:[0-9a-f]{64})");

    /** The Java runtime, in the oldest version that the classes run on. */
    public static OuterComponent java(String release) {
        return new OuterComponent("platform", "roadbed:java-runtime", "OpenJDK Java runtime", release, "pkg:generic/openjdk@" + release,
                "GPL-2.0-only WITH Classpath-exception-2.0", new Creator("OpenJDK", "https://openjdk.org/"));
    }

    /** The image below the application's own layers; nothing if it is not named by digest, which RB-PIN-… finds. */
    public static Optional<OuterComponent> image(String reference) {
        Matcher matcher = IMAGE.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String registry = matcher.group(1) == null ? "docker.io" : matcher.group(1);
        String path = matcher.group(2);
        String name = path.substring(path.lastIndexOf('/') + 1);
        String digest = matcher.group(3);
        String purl = "pkg:oci/" + name + "@" + digest.replace(":", "%3A") + "?repository_url=" + (registry + "/" + path).replace(":", "%3A");
        return Optional.of(new OuterComponent("container", "roadbed:base-image", name, digest, purl, "",
                new Creator(registry, "https://" + registry + "/" + path)));
    }
}
