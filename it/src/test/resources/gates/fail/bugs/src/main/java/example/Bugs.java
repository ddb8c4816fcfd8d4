package example;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Compiles, passes Checkstyle, and is wrong twice. */
public final class Bugs {

    private Bugs() {}

    /** SpotBugs: always fails. */
    public static int alwaysNull() {
        String text = null;
        return text.length();
    }

    /** FindSecBugs: a document may name files of the machine, and the parser reads them. */
    public static Document externalEntities(InputStream in) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
}
