package io.gapwise.sheets;

import java.util.BitSet;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects which columns of a sheet are not shown. */
final class HiddenColumns {

    private final BitSet hidden = new BitSet();

    /** Takes an element {@code col}, which describes columns that follow each other. */
    void take(XMLStreamReader xml) {
        if (XmlParts.truth(xml, "hidden")) {
            int first = Math.max(1, number(XmlParts.attribute(xml, "min")));
            int last = Math.min(CsvRecords.MOST_CELLS, number(XmlParts.attribute(xml, "max")));
            if (first <= last) {
                hidden.set(first - 1, last);
            }
        }
    }

    private static int number(@Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written.strip());
    }

    boolean contain(int column) {
        return hidden.get(column);
    }
}
