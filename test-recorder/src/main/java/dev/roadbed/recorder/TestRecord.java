package dev.roadbed.recorder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The record of one run in one JVM, a small XML file of its own:
 *
 * <pre>{@code
 * <tests format="1" start="2026-11-24T10:00:00Z">
 *   <test tags="T-1 slow" class="com.acme.TlsTest" method="refuses" status="SUCCESSFUL" reason=""/>
 * </tests>
 * }</pre>
 *
 * <p>The start is that of the run: a run of an earlier build cannot have begun within this one. A JVM that crashes leaves no
 * end tag, so the file cannot be taken for a whole one. {@code method} is empty where a whole class was skipped or failed.
 */
final class TestRecord {

    /** Longer reasons help nobody. */
    private static final int LONGEST_REASON = 500;

    private final OutputStream out;
    private final XMLStreamWriter xml;

    private TestRecord(OutputStream out, XMLStreamWriter xml) {
        this.out = out;
        this.xml = xml;
    }

    static TestRecord begin(Path directory) throws IOException, XMLStreamException {
        Files.createDirectories(directory);
        OutputStream out = Files.newOutputStream(directory.resolve(UUID.randomUUID() + ".xml"));
        TestRecord record = new TestRecord(out, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
        record.xml.writeStartDocument("UTF-8", "1.0");
        record.xml.writeCharacters("\n");
        record.xml.writeStartElement("tests");
        record.xml.writeAttribute("format", "1");
        record.xml.writeAttribute("start", Instant.now().toString());
        return record;
    }

    void test(Set<String> tags, String className, String method, String status, String reason) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEmptyElement("test");
        attribute("tags", String.join(" ", tags));
        attribute("class", className);
        attribute("method", method);
        attribute("status", status);
        attribute("reason", reason == null ? "" : reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML 1.0, section 2.2: characters that no document may hold become U+FFFD; the writer would let them through. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    void end() throws IOException, XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.close();
        out.close();
    }
}
