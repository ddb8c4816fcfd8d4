package dev.roadbed.checks.finding;

import java.util.Locale;

/** How much a finding matters. The names are those of SARIF 2.1.0, section 3.27.10 ("level"), in capitals. */
public enum Severity {
    /** Fails the build unless a risk acceptance covers it. */
    ERROR,
    /** Reported aloud, does not fail the build. */
    WARNING,
    /** Worth knowing, nothing to do. */
    NOTE;

    /** The word for it in SARIF: {@code error}, {@code warning} or {@code note}. */
    public String level() {
        return name().toLowerCase(Locale.ROOT);
    }
}
