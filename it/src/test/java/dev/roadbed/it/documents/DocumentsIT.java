package dev.roadbed.it.documents;

import dev.roadbed.it.FixtureFamily;

/** Documents that do not mean what they should, and their twins that do. */
class DocumentsIT extends FixtureFamily {

    DocumentsIT() {
        super("documents", "DOC");
    }
}
