package io.gapwise.sheets.workbook;

import io.gapwise.sheets.CellRange;
import io.gapwise.sheets.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a workbook says of a table that its program knows as one, such as Excel's "Format as table", and lets it
 * take in the new columns. A program calls the whole file broken where this and the cells do not agree.
 */
final class TableCopy {

    private final AddedColumns added;
    private final Placement placement;

    TableCopy(AddedColumns added, Placement placement) {
        this.added = added;
        this.placement = placement;
    }

    /** Says whether a table takes in the new columns; one that is filled from elsewhere has the columns of its source. */
    boolean grows(WorkbookFile file, String part) throws IOException {
        String tag = tag(file, part);
        String type = tag == null ? "" : XmlTag.attribute(tag, "tableType");
        return tag != null
                && (type == null || type.equals("worksheet"))
                && !"0".equals(XmlTag.attribute(tag, "headerRowCount"))
                && FilterRange.grows(ref(tag), placement, added);
    }

    private static @Nullable String tag(WorkbookFile file, String part) throws IOException {
        try (InputStream in = file.openXml(part)) {
            XmlPieces xml = new XmlPieces(in);
            while (xml.next()) {
                if (xml.opens("table")) {
                    return xml.text();
                }
            }
            return null;
        }
    }

    private static @Nullable CellRange ref(String tag) {
        return CellRange.find(String.valueOf(XmlTag.attribute(tag, "ref")));
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        XmlPieces xml = new XmlPieces(in);
        long largestId = 0;
        while (xml.next()) {
            String text = xml.text();
            if (xml.opens("table") || xml.opens("autoFilter")) {
                text = withGrownRef(text);
            } else if (xml.opens("tableColumns")) {
                String before = XmlTag.attribute(text, "count");
                text = before == null
                        ? text
                        : XmlTag.with(text, "count", String.valueOf(XmlTag.number(before, 0) + newColumns()));
            } else if (xml.opens("tableColumn")) {
                largestId = Math.max(largestId, XmlTag.number(xml.attribute("id"), 0));
            } else if (xml.closes("tableColumns")) {
                text = columns(xml.prefix(), largestId) + text;
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The filter ends above a row of totals, the table with it. */
    private String withGrownRef(String tag) {
        CellRange range = ref(tag);
        return FilterRange.grows(range, placement, added)
                ? XmlTag.with(tag, "ref", FilterRange.grown(range, placement).toString())
                : tag;
    }

    private int newColumns() {
        return placement.width() - placement.used();
    }

    private String columns(String prefix, long largestId) {
        StringBuilder written = new StringBuilder();
        List<String> names = added.names();
        for (int i = 0; i < names.size(); i++) {
            if (placement.isNew(i)) {
                long id = largestId + 1 + placement.columns().get(i) - placement.used();
                written.append(
                        "<%stableColumn id=\"%d\" name=\"%s\"/>".formatted(prefix, id, XmlTag.escaped(names.get(i))));
            }
        }
        return written.toString();
    }
}
