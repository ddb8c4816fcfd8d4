package dev.roadbed.templates.archetype;

import java.util.List;

import dev.roadbed.templates.Condition;
import dev.roadbed.templates.FileRule;
import dev.roadbed.templates.Layer;
import dev.roadbed.templates.Manifest;

/** Manifests for tests with trees of their own. */
final class Trees {

    private Trees() {
    }

    /** All files are generated, always. */
    static Manifest anyFile() {
        return new Manifest("test", List.of(Layer.of("test")),
                List.of(new FileRule("**", FileRule.Kind.SEEDED, false, Condition.ALWAYS)));
    }
}
