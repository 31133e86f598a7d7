package io.gapwise.sheets.workbook;

import io.gapwise.sheets.CellRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies the list of sheets and names, and changes the hidden name under which it repeats what can be filtered: programs
 * go by one or the other.
 */
final class NamesCopy {

    /** Excel and Gnumeric call it differently. */
    private static final Set<String> FILTERS = Set.of("_xlnm._FilterDatabase", "_FilterDatabase");

    private final String sheet;
    private final CellRange before;
    private final CellRange after;

    NamesCopy(String sheet, CellRange before, CellRange after) {
        this.sheet = sheet;
        this.before = before;
        this.after = after;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        XmlPieces xml = new XmlPieces(in);
        boolean ofFilter = false;
        while (xml.next()) {
            if (ofFilter && xml.kind() == XmlPieces.Kind.OTHER) {
                out.write(changed(xml.text()).getBytes(StandardCharsets.UTF_8));
            } else {
                xml.writeTo(out);
            }
            if (xml.kind() != XmlPieces.Kind.OTHER) {
                ofFilter = xml.opens("definedName") && FILTERS.contains(String.valueOf(xml.attribute("name")));
            }
        }
    }

    private String changed(String written) {
        int mark = written.lastIndexOf('!');
        String of = XmlTag.unescaped(written.substring(0, Math.max(0, mark)).strip());
        boolean quoted = of.length() > 1 && of.startsWith("'") && of.endsWith("'");
        String name = quoted ? of.substring(1, of.length() - 1).replace("''", "'") : of;
        boolean same = name.equals(sheet)
                && before.equals(CellRange.find(written.substring(mark + 1).strip()));
        return same ? written.substring(0, mark + 1) + absolute(after) : written;
    }

    private static String absolute(CellRange range) {
        return "$%s$%d:$%s$%d"
                .formatted(
                        CellRange.letters(range.firstColumn()),
                        range.firstRow(),
                        CellRange.letters(range.lastColumn()),
                        range.lastRow());
    }
}
