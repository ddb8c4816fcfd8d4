package dev.roadbed.checks.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** How JSON looks that people and version control read: two spaces, and LF on every platform. Apart from {@link JsonText}, whose trees the fast gates never load. */
public final class JsonLayout {

    private JsonLayout() {}

    /** A printer for one document: it counts as it goes. */
    public static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
