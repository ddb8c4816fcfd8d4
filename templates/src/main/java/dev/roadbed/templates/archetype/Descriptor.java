package dev.roadbed.templates.archetype;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.roadbed.templates.Condition;
import dev.roadbed.templates.Question;
import dev.roadbed.templates.Questions;

/** {@code META-INF/maven/archetype-metadata.xml}: the required properties with the guard, and each file by its name. */
final class Descriptor {

    private static final String NAMESPACE =
            "https://maven.apache.org/plugins/maven-archetype-plugin/archetype-descriptor/1.2.0";

    private final XMLStreamWriter xml;
    private final StringWriter text = new StringWriter();

    private Descriptor() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(String name, Questions questions, List<ArchetypeResource> resources) {
        try {
            Descriptor descriptor = new Descriptor();
            descriptor.write(name, questions, resources);
            return descriptor.text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("cannot happen while writing to memory", failure);
        }
    }

    private void write(String name, Questions questions, List<ArchetypeResource> resources) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "archetype-descriptor");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("name", name);
        start(1, "requiredProperties");
        for (Question question : questions.asked()) {
            property(question.name(), VelocityExpressions.fallback(question));
        }
        property(Place.QUESTION.name(), VelocityExpressions.fallback(Place.QUESTION));
        property(Guard.PROPERTY, Guard.expression(questions));
        end(1);
        start(1, "fileSets");
        for (Map.Entry<FileSet, List<String>> fileSet : fileSets(resources).entrySet()) {
            fileSet(fileSet.getKey(), fileSet.getValue());
        }
        end(1);
        end(0);
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void property(String key, String fallback) throws XMLStreamException {
        start(2, "requiredProperty");
        xml.writeAttribute("key", key);
        if (fallback != null) {
            element(3, "defaultValue", fallback);
        }
        end(2);
    }

    private void fileSet(FileSet fileSet, List<String> paths) throws XMLStreamException {
        start(2, "fileSet");
        xml.writeAttribute("filtered", Boolean.toString(fileSet.filtered()));
        xml.writeAttribute("encoding", "UTF-8");
        if (!fileSet.when().isEmpty()) {
            // An attribute: as an element it would be ignored, and the files always generated. The plugin wants its text to become
            // "true", and knows no operators.
            xml.writeAttribute("includeCondition", "#if(" + fileSet.when().stream().map(VelocityExpressions::condition)
                    .collect(Collectors.joining(" || ")) + ")true#end");
        }
        element(3, "directory", "");
        start(3, "includes");
        for (String path : paths) {
            element(4, "include", path);
        }
        end(3);
        end(2);
    }

    /** @param when one of these holds, or nothing if the files are always generated */
    private record FileSet(boolean filtered, List<Condition> when) {
    }

    /** The plugin handles the root's pom.xml by itself. */
    private static Map<FileSet, List<String>> fileSets(List<ArchetypeResource> resources) {
        Map<FileSet, List<String>> fileSets = new LinkedHashMap<>();
        for (ArchetypeResource resource : resources) {
            if (!resource.path().equals(ArchetypeResource.POM)) {
                fileSets.computeIfAbsent(new FileSet(resource.filtered(), resource.always() ? List.of() : resource.when()),
                        key -> new ArrayList<>()).add(resource.path());
            }
        }
        return fileSets;
    }

    private void element(int depth, String name, String content) throws XMLStreamException {
        start(depth, name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void start(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
