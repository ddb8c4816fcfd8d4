package dev.roadbed.checks.source;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses YAML into nodes with lines. Nothing is constructed, so no tag can do anything and no alias is copied. */
final class YamlDocuments {

    private static final String FIX = "make it well-formed YAML";
    private static final String JSON_FIX = "make it well-formed JSON";

    private YamlDocuments() {}

    static List<YamlNode> parse(String text) throws UnreadableSourceException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit((int) SourceText.LIMIT)
                // Tools of YAML 1.1 and 1.2 read these files alike; which one a file asks for makes no difference to a check.
                .setVersionFunction(version -> version)
                // An alias costs nothing here: it stays the node that it names.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            List<YamlNode> documents = new ArrayList<>();
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                documents.add(new YamlNode(node));
            }
            return List.copyOf(documents);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
            throw new UnreadableSourceException(line, "it is no YAML: " + oneLine(e.getProblem()), FIX, e);
        } catch (YamlEngineException e) {
            throw new UnreadableSourceException(0, "it is no YAML: " + oneLine(e.getMessage()), FIX, e);
        } catch (StackOverflowError e) {
            // The parser calls itself for each level; a file made of brackets only must not end the build.
            throw new UnreadableSourceException(0, "it is nested too deeply", FIX, e);
        }
    }

    /** One document, an object. A tab is white space in JSON and cannot be in a text there, whereas YAML minds it. */
    static List<YamlNode> parseJson(String text) throws UnreadableSourceException {
        if (!text.strip().startsWith("{")) {
            throw new UnreadableSourceException(1, "it is no JSON object", JSON_FIX, null);
        }
        try {
            return parse(text.replace('\t', ' '));
        } catch (UnreadableSourceException e) {
            throw new UnreadableSourceException(e.line(), "it is no JSON object", JSON_FIX, e);
        }
    }

    private static String oneLine(String message) {
        return String.valueOf(message).replaceAll("\\s+", " ").trim();
    }
}
