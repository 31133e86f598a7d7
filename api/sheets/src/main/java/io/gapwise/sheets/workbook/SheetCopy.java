package io.gapwise.sheets.workbook;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies the XML of a sheet and puts cells into its rows. All else is written as it was, byte by byte. */
final class SheetCopy {

    private final XmlPieces xml;
    private final OutputStream out;
    private final AddedColumns added;
    private final Placement placement;
    private final SheetSurvey survey;
    private final IntUnaryOperator wrapped;
    private final SheetPlace place = new SheetPlace();

    /** @param wrapped returns for a style the same one with long texts in several lines */
    SheetCopy(
            XmlPieces xml,
            OutputStream out,
            AddedColumns added,
            Placement placement,
            SheetSurvey survey,
            IntUnaryOperator wrapped) {
        this.xml = xml;
        this.out = out;
        this.added = added;
        this.placement = placement;
        this.survey = survey;
        this.wrapped = wrapped;
    }

    void run() throws IOException {
        while (xml.next()) {
            place.follow(xml);
            if (place.inRows() && xml.opens("row") && place.row() >= added.headerRow()) {
                row();
            } else if (xml.depth() == 1 && placement.addsColumns()) {
                part();
            } else {
                xml.writeTo(out);
            }
        }
    }

    /** Writes what stands beside the rows and says how far the sheet goes. */
    private void part() throws IOException {
        if (xml.opens("dimension")) {
            write(withRef(xml.text(), widened(CellRange.find(String.valueOf(xml.attribute("ref"))))));
        } else if (xml.opens("autoFilter") && FilterRange.grows(survey.filter(), placement, added)) {
            write(withRef(xml.text(), FilterRange.grown(survey.filter(), placement)));
        } else if (xml.opens("cols") && xml.kind() == XmlPieces.Kind.OPENS) {
            write(xml.text());
            ColumnWidths widths = new ColumnWidths(xml.prefix());
            while (xml.next() && !xml.closes("cols")) {
                if (xml.opens("col")) {
                    widths.take(xml.text());
                }
            }
            write(widths.with(placement, added.names()));
            xml.writeTo(out);
        } else if (xml.opens("sheetData") && !survey.hasColumns()) {
            String prefix = xml.prefix();
            write("<%scols>%s</%scols>"
                    .formatted(prefix, new ColumnWidths(prefix).with(placement, added.names()), prefix));
            xml.writeTo(out);
        } else {
            xml.writeTo(out);
        }
    }

    private @Nullable CellRange widened(@Nullable CellRange range) {
        return range == null
                ? null
                : new CellRange(
                        range.firstRow(),
                        range.firstColumn(),
                        range.lastRow(),
                        Math.max(range.lastColumn(), placement.width() - 1));
    }

    private static String withRef(String tag, @Nullable CellRange range) {
        return range == null ? tag : XmlTag.with(tag, "ref", range.toString());
    }

    private void row() throws IOException {
        List<Cell> cells = added.of(place.row());
        if (cells.isEmpty()) {
            xml.writeTo(out);
            return;
        }
        boolean empty = xml.kind() == XmlPieces.Kind.EMPTY;
        String prefix = xml.prefix();
        write(tag(cells));
        RowCells row = new RowCells(prefix, cells, placement, place.row() == added.headerRow(), place.row());
        while (!empty && xml.next() && !xml.closes("row")) {
            place.follow(xml);
            if (xml.opens("c")) {
                write(row.before(place.column(), wrapped));
                cell(row);
            } else {
                xml.writeTo(out);
            }
        }
        write(row.before(Integer.MAX_VALUE, wrapped));
        write("</%srow>".formatted(prefix));
    }

    /**
     * Returns the tag of the row without the columns that it says it has, and as high as the new texts need, unless a
     * person has set its height.
     */
    private String tag(List<Cell> cells) {
        String tag = XmlTag.without(XmlTag.opened(xml.text()), "spans");
        double needed = RowHeight.of(cells, added.names());
        boolean stays = place.row() == added.headerRow() || XmlTag.truth(tag, "customHeight");
        return stays || needed <= RowHeight.number(XmlTag.attribute(tag, "ht"))
                ? tag
                : XmlTag.with(tag, "ht", String.valueOf(needed));
    }

    /** Writes a cell as it is, or in its place the one that is to stand there. */
    private void cell(RowCells row) throws IOException {
        boolean open = xml.kind() == XmlPieces.Kind.OPENS;
        boolean replaced = row.takesOver(place.column(), place.style());
        if (replaced) {
            write(row.before(place.column() + 1, wrapped));
        } else {
            xml.writeTo(out);
        }
        while (open && xml.next()) {
            if (!replaced) {
                xml.writeTo(out);
            }
            open = !xml.closes("c");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
