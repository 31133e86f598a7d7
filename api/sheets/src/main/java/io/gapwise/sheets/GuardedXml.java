package io.gapwise.sheets;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Refuses XML that no spreadsheet program writes and that would cost a parser more memory than its size suggests:
 * document types with their entities, elements inside elements without end, ever new names, and encodings in which the
 * limits on the bytes would not hold.
 */
final class GuardedXml extends StreamReaderDelegate {

    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_NAMESPACES = 10_000;
    private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii");

    private final Set<String> names = new HashSet<>();
    private int depth;
    private int namespaces;

    GuardedXml(XMLStreamReader xml) throws XMLStreamException {
        super(xml);
        checkEncoding(xml.getEncoding());
        checkEncoding(xml.getCharacterEncodingScheme());
    }

    private static void checkEncoding(String encoding) throws XMLStreamException {
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw refused("a part of it is not UTF-8");
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == START_ELEMENT) {
            start();
        } else if (event == END_ELEMENT) {
            depth--;
        } else if (event == DTD || event == ENTITY_REFERENCE) {
            throw refused("a part of it declares or names entities");
        }
        return event;
    }

    private void start() throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw refused("its elements are nested too deep");
        }
        names.add(getLocalName());
        for (int i = 0; i < getAttributeCount(); i++) {
            names.add(getAttributeLocalName(i));
        }
        namespaces += getNamespaceCount();
        if (names.size() > MOST_NAMES || namespaces > MOST_NAMESPACES) {
            throw refused("its elements have too many different names");
        }
    }

    /** Returns the text of an element that has no elements inside, without holding more of it than a cell may have. */
    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(getText());
                checkLength(text);
            } else if (event == START_ELEMENT) {
                throw new XMLStreamException("There is an element where a text should be.");
            }
        }
        return text.toString();
    }

    static void checkLength(CharSequence text) throws XMLStreamException {
        if (text.length() > XmlParts.LONGEST_TEXT) {
            throw new XMLStreamException(new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE,
                    "The workbook is too large: a cell of it has more than %d characters."
                            .formatted(XmlParts.LONGEST_TEXT)));
        }
    }

    private static XMLStreamException refused(String why) {
        return new XMLStreamException(ZipDirectory.broken(why));
    }
}
