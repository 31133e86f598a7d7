package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Knows in which format a workbook shows its numbers, by the style of the cell. */
final class WorkbookStyles {

    private final List<CellFormat> byStyle;

    private WorkbookStyles(List<CellFormat> byStyle) {
        this.byStyle = List.copyOf(byStyle);
    }

    /** @param in the stream, which is closed after reading; null if the workbook has no styles */
    static WorkbookStyles read(@Nullable InputStream in) throws IOException, XMLStreamException {
        if (in == null) {
            return new WorkbookStyles(List.of());
        }
        try (in) {
            Map<Integer, String> codes = new HashMap<>();
            List<CellFormat> byStyle = new ArrayList<>();
            XMLStreamReader xml = XmlParts.open(in);
            boolean ofCells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (XmlParts.ends(xml, event, "cellXfs")) {
                    ofCells = false;
                } else if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> codes.put(number(xml), XmlParts.attribute(xml, "formatCode"));
                        case "cellXfs" -> ofCells = true;
                        case "xf" -> {
                            if (ofCells) {
                                byStyle.add(CellFormat.of(number(xml), codes.get(number(xml))));
                            }
                        }
                        default -> {
                            // Fonts, fills and borders do not matter for how a number is shown.
                        }
                    }
                }
            }
            return new WorkbookStyles(byStyle);
        }
    }

    private static int number(XMLStreamReader xml) {
        String id = XmlParts.attribute(xml, "numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }

    /** @param style the style of a cell as the workbook writes it, or null if the cell has none */
    CellFormat format(@Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index < byStyle.size() ? byStyle.get(index) : CellFormat.GENERAL;
    }
}
