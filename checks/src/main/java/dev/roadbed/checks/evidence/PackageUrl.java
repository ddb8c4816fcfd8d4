package dev.roadbed.checks.evidence;

import dev.roadbed.checks.lock.UsedFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The name of a file of a Maven repository as a package URL (ECMA-427, type maven). */
final class PackageUrl {

    private PackageUrl() {}

    static String of(UsedFile file) {
        return "pkg:maven/" + encoded(file.coordinate().groupId()) + "/" + encoded(file.coordinate().artifactId()) + "@"
                + encoded(file.coordinate().version()) + "?" + (file.classifier().isEmpty() ? "" : "classifier=" + encoded(file.classifier()) + "&")
                + "type=" + encoded(file.extension());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
