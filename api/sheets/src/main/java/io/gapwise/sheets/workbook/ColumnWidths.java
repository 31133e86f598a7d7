package io.gapwise.sheets.workbook;

import io.gapwise.sheets.AnswerColumns;
import java.util.ArrayList;
import java.util.List;

/** Gives the new columns their widths and leaves those of the others. */
final class ColumnWidths {

    private static final int MOST = 16_384;

    /**
     * Describes columns that follow each other, counted from 1.
     *
     * @param tag the tag that says how they look
     */
    private record Columns(int first, int last, String tag) {}

    private final String prefix;
    private final List<Columns> all = new ArrayList<>();

    /** @param prefix the prefix of the names of elements */
    ColumnWidths(String prefix) {
        this.prefix = prefix;
    }

    /** Takes a tag {@code col}. */
    void take(String tag) {
        if (all.size() < MOST) {
            all.add(new Columns(
                    XmlTag.number(XmlTag.attribute(tag, "min"), 0),
                    XmlTag.number(XmlTag.attribute(tag, "max"), 0),
                    tag));
        }
    }

    /** Returns the tags of all columns in their order, with the new ones for these names. */
    String with(Placement placement, List<String> names) {
        int first = placement.used() + 1;
        int last = placement.width();
        List<Columns> before = new ArrayList<>();
        List<Columns> behind = new ArrayList<>();
        for (Columns each : all) {
            // A tag may go on to the far end of the sheet.
            if (each.first() < first) {
                before.add(new Columns(each.first(), Math.min(each.last(), first - 1), each.tag()));
            }
            if (each.last() > last) {
                behind.add(new Columns(Math.max(each.first(), last + 1), each.last(), each.tag()));
            }
        }
        StringBuilder written = new StringBuilder();
        before.forEach(each -> written.append(written(each)));
        for (int i = 0; i < names.size(); i++) {
            if (placement.isNew(i)) {
                int column = placement.columns().get(i) + 1;
                written.append("<%scol min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                        .formatted(prefix, column, column, AnswerColumns.width(names.get(i))));
            }
        }
        behind.forEach(each -> written.append(written(each)));
        return written.toString();
    }

    private static String written(Columns columns) {
        String first = XmlTag.with(columns.tag(), "min", String.valueOf(columns.first()));
        String tag = XmlTag.with(first, "max", String.valueOf(columns.last()));
        return tag.endsWith("/>") ? tag : tag.substring(0, tag.length() - 1) + "/>";
    }
}
