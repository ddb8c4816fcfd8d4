package dev.roadbed.templates.archetype;

import java.util.List;
import java.util.Optional;

import dev.roadbed.templates.FileRule;
import dev.roadbed.templates.Manifest;

/** Manifests for tests with trees of their own. */
final class Trees {

    private Trees() {
    }

    /** All files are generated, always. */
    static Manifest anyFile() {
        return new Manifest("test", List.of("test"),
                List.of(new FileRule("**", FileRule.Kind.SEEDED, false, Optional.empty())));
    }
}
