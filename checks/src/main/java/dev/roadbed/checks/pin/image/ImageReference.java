package dev.roadbed.checks.pin.image;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference to an image as registries read it: name, optional tag, optional digest. The digest's form is that of the OCI
 * Image Format Specification 1.1, "Descriptors", section "Digests".
 */
final class ImageReference {

    /** The two registered algorithms. */
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");

    private static final String MOVES = "whoever owns the repository can put another image there at any time";

    private ImageReference() {}

    /** Why the reference can mean another image tomorrow; nothing if its digest decides. */
    static Optional<String> problem(String reference) {
        String text = reference.strip();
        int at = text.lastIndexOf('@');
        if (at >= 0) {
            return isDigest(text.substring(at + 1))
                    ? Optional.empty()
                    : Optional.of("what follows the @ is no digest: it must be sha256: and 64 hexadecimal digits in small letters");
        }
        String tag = tag(text);
        return Optional.of(tag.isEmpty()
                ? "without a tag it is the tag latest, and " + MOVES
                : "the tag " + tag + " is a name that moves: " + MOVES);
    }

    /** Whether the text is a digest by itself. */
    static boolean isDigest(String text) {
        return DIGEST.matcher(text.strip()).matches();
    }

    /** Everything before the digest. */
    static String withoutDigest(String reference) {
        int at = reference.indexOf('@');
        return (at < 0 ? reference : reference.substring(0, at)).strip();
    }

    /** The name alone. */
    static String name(String reference) {
        String text = withoutDigest(reference);
        String tag = tag(text);
        return tag.isEmpty() ? text : text.substring(0, text.length() - tag.length() - 1);
    }

    /** The tag; empty if there is none. A colon before the last slash belongs to a port. */
    static String tag(String reference) {
        String text = withoutDigest(reference);
        int colon = text.lastIndexOf(':');
        return colon > text.lastIndexOf('/') ? text.substring(colon + 1) : "";
    }
}
