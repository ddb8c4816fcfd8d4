package dev.roadbed.it.lock;

import java.util.Locale;

/** What an attacker can change, each with code that runs at another moment of a build. */
enum Kind {
    DEPENDENCY, TRANSITIVE, POM, PARENT, BOM, PLUGIN, PLUGIN_DEPENDENCY, BUILD_EXTENSION, CORE_EXTENSION, PROCESSOR;

    /** The artifactId. */
    String artifact() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its code leaves behind as published; a parent's own code is only in what an attacker adds to it. */
    String goodTrace() {
        return "good-" + artifact();
    }

    /** What its changed code leaves behind. */
    String trace() {
        return "evil-" + artifact();
    }
}
