package dev.roadbed.checks.pom;

import dev.roadbed.checks.source.XmlStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code .mvn/extensions.xml}, with the line of each version. */
public final class CoreExtensions {

    private CoreExtensions() {}

    /**
     * One extension as written; what is not there is empty.
     *
     * @param line of the version, or of the extension when it has none
     */
    public record CoreExtension(String groupId, String artifactId, String version, int line) {

        /** {@code group:artifact}. */
        public String key() {
            return groupId + ":" + artifactId;
        }
    }

    /**
     * All extensions of a file, in its order.
     *
     * @throws XMLStreamException if it is not well-formed, or has a document type: no such file needs one
     * @throws IOException        if it cannot be read
     */
    public static List<CoreExtension> read(Path file) throws XMLStreamException, IOException {
        List<CoreExtension> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = XmlStream.of(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("extension")) {
                    found.add(extension(reader));
                }
            }
        }
        return found;
    }

    private static CoreExtension extension(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        int line = reader.getLocation().getLineNumber();
        StringBuilder text = new StringBuilder();
        String open = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open = reader.getLocalName();
                line = open.equals("version") ? reader.getLocation().getLineNumber() : line;
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("extension")) {
                    break;
                }
                texts.putIfAbsent(open, text.toString().trim());
            }
        }
        return new CoreExtension(texts.getOrDefault("groupId", ""), texts.getOrDefault("artifactId", ""),
                texts.getOrDefault("version", ""), line);
    }
}
