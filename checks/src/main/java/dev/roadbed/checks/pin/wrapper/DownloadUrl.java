package dev.roadbed.checks.pin.wrapper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A URL from which the wrapper downloads something that it runs. */
final class DownloadUrl {

    /** A version: numbers with points between, and perhaps a qualifier such as rc-4. */
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+");

    private DownloadUrl() {}

    /** Why the URL can give something else tomorrow, or to somebody in between; nothing if it is good. */
    static Optional<String> problem(String url) {
        String file = url.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        if (url.contains("${")) {
            return Optional.of("nothing replaces variables there");
        }
        if (url.toUpperCase(Locale.ROOT).contains("SNAPSHOT")) {
            return Optional.of("a snapshot is published again and again under the same version");
        }
        if (!VERSION.matcher(file).find()) {
            return Optional.of("the file's name has no version, so it can be any");
        }
        return url.toLowerCase(Locale.ROOT).startsWith("http://")
                ? Optional.of("without TLS anybody on the way can give you another file")
                : Optional.empty();
    }
}
