package dev.roadbed.checks.proof;

import dev.roadbed.checks.source.XmlStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the test recorder wrote, in the form that its module describes.
 *
 * @param runs       all runs
 * @param unreadable files that cannot be read to their end, with the reason
 */
public record TestRecords(List<TestRun> runs, Map<Path, String> unreadable) {

    /** Reads the records of some modules. @param folders one per module, such as {@code target/roadbed/proofs}; need not exist */
    public static TestRecords in(List<Path> folders) throws IOException {
        List<TestRun> runs = new ArrayList<>();
        Map<Path, String> unreadable = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(file -> read(file, runs, unreadable));
                }
            }
        }
        return new TestRecords(runs, unreadable);
    }

    private static void read(Path file, List<TestRun> runs, Map<Path, String> unreadable) {
        try (InputStream in = Files.newInputStream(file)) {
            read(XmlStream.of(in), runs);
        } catch (XMLStreamException | IOException | IllegalArgumentException | DateTimeParseException e) {
            unreadable.put(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason"));
        }
    }

    private static void read(XMLStreamReader reader, List<TestRun> runs) throws XMLStreamException {
        Optional<Instant> start = Optional.empty();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("tests")) {
                    start = Optional.of(Instant.parse(attribute(reader, "start")));
                } else if (reader.getLocalName().equals("test")) {
                    runs.add(run(reader, start.orElseThrow(() -> new IllegalArgumentException("no record of tests"))));
                }
            }
        }
        if (start.isEmpty()) {
            throw new IllegalArgumentException("no record of tests");
        }
    }

    private static TestRun run(XMLStreamReader reader, Instant start) {
        return new TestRun(Set.of(attribute(reader, "tags").strip().split("\\s+")), attribute(reader, "class"),
                attribute(reader, "method"), TestRun.Status.valueOf(attribute(reader, "status")), attribute(reader, "reason"), start);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        if (value == null) {
            throw new IllegalArgumentException("no attribute " + name);
        }
        return value;
    }
}
