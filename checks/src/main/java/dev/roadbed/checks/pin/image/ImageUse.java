package dev.roadbed.checks.pin.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place that names an image.
 *
 * @param line    of the reference
 * @param written the reference as written
 * @param values  everything that the reference can mean according to files of the commit; what is written if it has no variable
 * @param unknown the variable that no file of the commit gives a value; nothing if all are known
 * @param form    how the fix looks in this file, with {@code %s} in place of the pinned reference
 */
record ImageUse(int line, String written, List<String> values, Optional<String> unknown, String form) {

    ImageUse {
        Objects.requireNonNull(written, "written");
        values = List.copyOf(values);
        Objects.requireNonNull(unknown, "unknown");
    }

    /** A reference without variables. */
    static ImageUse of(int line, String written, String form) {
        return new ImageUse(line, written, List.of(written), Optional.empty(), form);
    }

    /** The same reference with its variables replaced. */
    static ImageUse of(int line, String written, Substitution.Result result, String form) {
        return new ImageUse(line, written, result.values(), result.unknown(), form);
    }
}
