package dev.roadbed.recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a record with an XML parser that has nothing to do with the recorder. */
final class RecordedTests {

    private RecordedTests() {}

    /** Each test in one line: tags, class, method, status, reason. */
    static List<String> in(Path file) throws Exception {
        NodeList tests = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("test");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            lines.add(String.join(" ", test.getAttribute("tags"), test.getAttribute("class"), test.getAttribute("method"),
                    test.getAttribute("status"), test.getAttribute("reason")));
        }
        return lines;
    }
}
