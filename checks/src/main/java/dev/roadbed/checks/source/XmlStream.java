package dev.roadbed.checks.source;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML that may be anybody's: no document type is followed, nothing is loaded from elsewhere, and text comes in one piece. The JDK's parser has exceptions of other kinds for some of
 * what is not well-formed (MissingResourceException for a character in a document type); here all of it is an {@link XMLStreamException}.
 */
public final class XmlStream extends StreamReaderDelegate {

    private XmlStream(XMLStreamReader reader) {
        super(reader);
    }

    /** @throws XMLStreamException if it does not begin as XML does */
    public static XMLStreamReader of(InputStream in) throws XMLStreamException {
        return of(factory -> factory.createXMLStreamReader(in));
    }

    /** @throws XMLStreamException if it does not begin as XML does */
    public static XMLStreamReader of(Reader in) throws XMLStreamException {
        return of(factory -> factory.createXMLStreamReader(in));
    }

    private interface Start {
        XMLStreamReader of(XMLInputFactory factory) throws XMLStreamException;
    }

    private static XMLStreamReader of(Start start) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlStream(start.of(factory));
        } catch (RuntimeException e) {
            throw malformed(e);
        }
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            return super.next();
        } catch (RuntimeException e) {
            throw malformed(e);
        }
    }

    private static XMLStreamException malformed(RuntimeException e) {
        return new XMLStreamException("it is not well-formed (" + e.getClass().getSimpleName() + ")", e);
    }
}
