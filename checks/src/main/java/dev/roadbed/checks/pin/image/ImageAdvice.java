package dev.roadbed.checks.pin.image;

import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.finding.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of the image checks: why a reference matters, what to write instead and how to learn the digest. */
final class ImageAdvice {

    private static final String DIGEST = "sha256:…";

    /** A reference that a registry could have, so that a command with it makes sense. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]*");

    private ImageAdvice() {}

    /** The finding for a reference that is not pinned; nothing if it is. */
    static Optional<Finding> judge(CheckDescription check, Place place, ImageUse use) {
        if (use.unknown().isPresent() && !endsInDigest(use.written())) {
            return Optional.of(check.finding(place, use.written(),
                    check.why() + ": no file of the commit says what " + use.unknown().get() + " is", fix(use, "image:tag")));
        }
        return use.values().stream()
                .filter(value -> ImageReference.problem(value).isPresent())
                .findFirst()
                .map(value -> check.finding(place, shown(use, value),
                        check.why() + ": " + ImageReference.problem(value).get(), fix(use, value)));
    }

    /** A variable before a digest is harmless: whatever the name is, the content is this one. */
    private static boolean endsInDigest(String written) {
        return ImageReference.problem(written).isEmpty();
    }

    private static String shown(ImageUse use, String value) {
        return use.written().equals(value) ? value : use.written() + " = " + value;
    }

    private static String fix(ImageUse use, String value) {
        String base = ImageReference.withoutDigest(value);
        String text = use.form().replace("%s", base + "@" + DIGEST);
        return PLAIN.matcher(base).matches()
                ? text + "\nthe digest: docker buildx imagetools inspect " + base
                : text;
    }
}
