package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.source.XmlStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as lines of keys and values: {@code configuration.appender.ssl}, attributes behind an {@code @}. */
final class XmlText {

    /** One element's text or one attribute. */
    record Line(String key, String value, int number) {
    }

    /** Each element writes the names of all that it stands in. */
    private static final int DEEPEST = 200;
    /** Elements whose text is the value of what their name or key says. */
    private static final Set<String> SETTING = Set.of("property", "prop", "entry", "param", "parameter", "init-param", "setting", "option", "env", "arg");

    private XmlText() {
    }

    /** Nothing if it is no XML, or is nested deeper than anybody writes. A document type is passed over: it can load nothing from elsewhere. */
    static Optional<List<Line>> read(String text) {
        try {
            XMLStreamReader reader = XmlStream.of(new StringReader(text));
            List<Line> all = new ArrayList<>();
            Deque<String> path = new ArrayDeque<>();
            Deque<String> names = new ArrayDeque<>();
            while (reader.hasNext()) {
                step(reader, path, names, all);
            }
            return Optional.of(all);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static void step(XMLStreamReader reader, Deque<String> path, Deque<String> names, List<Line> all) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                path.addLast(reader.getLocalName());
                if (path.size() > DEEPEST) {
                    throw new XMLStreamException("nested more than " + DEEPEST + " levels deep");
                }
                String key = String.join(".", path);
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    all.add(new Line(key + "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i), reader.getLocation().getLineNumber()));
                }
                names.addLast(named(reader, key, all));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!reader.getText().isBlank()) {
                    // Where the text ends is where the reader stands.
                    String key = String.join(".", path);
                    all.add(new Line(names.isEmpty() || names.peekLast().isEmpty() ? key : key + "." + names.peekLast(), reader.getText().strip(), line(reader)));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                path.removeLast();
                names.removeLast();
            }
            default -> { }
        }
    }

    private static int line(XMLStreamReader reader) {
        String trailing = reader.getText().substring(reader.getText().stripTrailing().length());
        return reader.getLocation().getLineNumber() - (int) trailing.chars().filter(each -> each == '\n').count();
    }

    /**
     * {@code <property name="hibernate.connection.url" value="…"/>} is a setting of that name, whatever the elements are called; so is {@code <prop key="…">…</prop>}.
     * Returns the name for the text that follows, if the element is one that holds a setting.
     */
    private static String named(XMLStreamReader reader, String key, List<Line> all) {
        String name = reader.getAttributeValue(null, "name") == null ? reader.getAttributeValue(null, "key") : reader.getAttributeValue(null, "name");
        String value = reader.getAttributeValue(null, "value");
        if (name != null && value != null) {
            all.add(new Line(key + "." + name, value, reader.getLocation().getLineNumber()));
        }
        return name != null && SETTING.contains(reader.getLocalName().toLowerCase(Locale.ROOT)) ? name : "";
    }
}
