package dev.roadbed.bench;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The executions that the parent POM binds, whichever these are today. */
final class Executions {

    private static final String BOUND = "/project/build/plugins/plugin/executions/execution[starts-with(id, 'roadbed-')]";

    private final Path parent;

    Executions(Path parent) {
        this.parent = parent;
    }

    /** Plugins for a child's POM, in which each of these executions has the phase none. */
    String withoutPhase() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(parent.toFile());
            XPath path = XPathFactory.newInstance().newXPath();
            NodeList executions = (NodeList) path.evaluate(BOUND, document, XPathConstants.NODESET);
            if (executions.getLength() == 0) {
                throw new IllegalStateException(parent + " binds nothing: there is nothing to measure");
            }
            StringBuilder plugins = new StringBuilder();
            for (int i = 0; i < executions.getLength(); i++) {
                plugins.append("<plugin><groupId>").append(path.evaluate("../../groupId", executions.item(i)))
                        .append("</groupId><artifactId>").append(path.evaluate("../../artifactId", executions.item(i)))
                        .append("</artifactId><executions><execution><id>").append(path.evaluate("id", executions.item(i)))
                        .append("</id><phase>none</phase></execution></executions></plugin>\n");
            }
            return plugins.toString();
        } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IOException(parent + " cannot be read: " + e.getMessage(), e);
        }
    }
}
