package io.gapwise.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a workbook's parts. Namespaces are ignored, because there are two sets of them. */
final class XmlParts {

    /** This is as much as a row of CSV may have; a spreadsheet program allows 32,767 characters in a cell. */
    static final int LONGEST_TEXT = CsvRecords.LONGEST_ROW;

    private XmlParts() {}

    /** A factory keeps the names that its parsers have met, so each part gets one of its own. */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new GuardedXml(factory.createXMLStreamReader(new CountedAttributes(in)));
    }

    /** Finds out whether reading failed because the file is refused, and not because its XML is broken. */
    static @Nullable UnusableFile refusal(Throwable failure) {
        for (Throwable why = failure; why != null; why = why.getCause()) {
            if (why instanceof UnusableFile unusable) {
                return unusable;
            } else if (why instanceof XMLStreamException xml
                    && xml.getNestedException() instanceof UnusableFile unusable) {
                return unusable;
            }
        }
        return null;
    }

    /**
     * Moves to the next start of an element with this name and returns true, or returns false if there is none before
     * the end.
     */
    static boolean goTo(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Says whether an attribute is there and true. */
    static boolean truth(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("on"));
    }

    static boolean ends(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** Returns the text of an element, which may consist of several runs; pronunciation hints are left out. */
    static String runs(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        for (int event = xml.next(); !ends(xml, event, element); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                pronounced |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !pronounced) {
                    text.append(xml.getElementText());
                    GuardedXml.checkLength(text);
                }
            } else if (ends(xml, event, "rPh")) {
                pronounced = false;
            }
        }
        return text.toString();
    }
}
