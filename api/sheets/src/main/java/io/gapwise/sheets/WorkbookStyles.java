package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Knows in which format a workbook shows its numbers, by the style of the cell. */
final class WorkbookStyles {

    /** Spreadsheet programs allow 65,490 styles, a few hundred formats, and 255 characters in each. */
    private static final int MOST_STYLES = 65_536;

    private static final int MOST_FORMATS = 5_000;
    private static final int LONGEST_CODE = 255;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private int[] formatByStyle = new int[64];
    private int count;

    private WorkbookStyles() {}

    /**
     * Reads the styles.
     *
     * @param in the stream, which is closed after reading; null if the workbook has no styles
     * @throws UnusableFile if there are more styles than a program allows
     */
    static WorkbookStyles read(@Nullable InputStream in) throws IOException, XMLStreamException {
        WorkbookStyles styles = new WorkbookStyles();
        if (in != null) {
            try (in) {
                styles.read(XmlParts.open(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnusableFile {
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (XmlParts.ends(xml, event, "cellXfs")) {
                ofCells = false;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> addFormat(number(xml), XmlParts.attribute(xml, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            addStyle(number(xml));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders do not matter for how a number is shown.
                    }
                }
            }
        }
    }

    private void addFormat(int id, @Nullable String code) throws UnusableFile {
        if (code != null && code.length() <= LONGEST_CODE) {
            codes.put(id, code);
        }
        refuseMoreThan(MOST_FORMATS, codes.size());
    }

    private void addStyle(int format) throws UnusableFile {
        refuseMoreThan(MOST_STYLES, count + 1);
        if (count == formatByStyle.length) {
            formatByStyle = Arrays.copyOf(formatByStyle, 2 * count);
        }
        formatByStyle[count++] = format;
    }

    private static void refuseMoreThan(int most, int count) throws UnusableFile {
        if (count > most) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE,
                    "The workbook is too large: it has more than %d styles of cells or formats of numbers."
                            .formatted(most));
        }
    }

    private static int number(XMLStreamReader xml) {
        String id = XmlParts.attribute(xml, "numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }

    /** @param style the style of a cell as the workbook writes it, or null if the cell has none */
    CellFormat format(@Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index < count
                ? formats.computeIfAbsent(formatByStyle[index], id -> CellFormat.of(id, codes.get(id)))
                : CellFormat.GENERAL;
    }
}
