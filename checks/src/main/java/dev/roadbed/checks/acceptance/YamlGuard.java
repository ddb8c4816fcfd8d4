package dev.roadbed.checks.acceptance;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Lets only plain YAML through: no anchors, so that a few lines cannot become millions and every entry says what it says where it
 * stands; no tags; one document; and no depth that the form of the ledger does not have.
 */
final class YamlGuard {

    /** A mapping, in it a list, in it mappings, and one more so that the entry's own message can tell it. */
    private static final int MAX_DEPTH = 6;

    private YamlGuard() {}

    static void requirePlain(LoadSettings settings, String text) throws LedgerFaultException {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            refuseAnchor(event);
            refuseTag(event);
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw new LedgerFaultException(line(event), "there is a second YAML document", "remove the line ---");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw new LedgerFaultException(line(event), "it is nested too deeply", "entries are a list of keys and values");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static void refuseAnchor(Event event) throws LedgerFaultException {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new LedgerFaultException(line(event), "anchors and aliases are not allowed here",
                    "write the values out; a value that begins with & or * needs quotes");
        }
    }

    private static void refuseTag(Event event) throws LedgerFaultException {
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent collection && collection.getTag().isPresent());
        if (tagged) {
            throw new LedgerFaultException(line(event), "tags are not allowed here",
                    "remove the tag; a value that begins with ! needs quotes");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
