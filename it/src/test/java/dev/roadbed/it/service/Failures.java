package dev.roadbed.it.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What failed in a run of tests, read from Surefire's reports. */
public final class Failures {

    private Failures() {
    }

    /** The message of each failed test by {@code Class.method}; white space is one space. */
    public static Map<String, String> of(Path project) throws Exception {
        Map<String, String> failures = new TreeMap<>();
        try (Stream<Path> reports = Files.list(project.resolve("target/surefire-reports"))) {
            for (Path report : reports.filter(file -> file.toString().endsWith(".xml")).toList()) {
                read(report, failures);
            }
        }
        return failures;
    }

    private static void read(Path report, Map<String, String> failures) throws Exception {
        NodeList tests = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            for (String kind : new String[] {"failure", "error"}) {
                if (test.getElementsByTagName(kind).getLength() > 0) {
                    String simpleClass = test.getAttribute("classname").replaceFirst(".*\\.", "");
                    failures.merge(simpleClass + "." + test.getAttribute("name").replaceFirst("[({].*", ""),
                            test.getElementsByTagName(kind).item(0).getTextContent().replaceAll("\\s+", " "),
                            (one, other) -> one + " " + other);
                }
            }
        }
    }

    /** Makes sure that the tests were run at all. @throws IOException if there is no report */
    public static void mustHaveReports(Path project) throws IOException {
        if (!Files.isDirectory(project.resolve("target/surefire-reports"))) {
            throw new IOException("no test was run in " + project);
        }
    }
}
