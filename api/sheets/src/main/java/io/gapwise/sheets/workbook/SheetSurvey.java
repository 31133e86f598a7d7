package io.gapwise.sheets.workbook;

import io.gapwise.sheets.CellRange;
import io.gapwise.sheets.WorkbookFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks through a sheet before it is copied: how far to the right it is used, and in which styles the table ends. */
final class SheetSurvey {

    private final long headerRow;
    private final int neighbour;
    private final Set<Integer> styles = new TreeSet<>();
    private int used;
    private @Nullable CellRange filter;
    private boolean hasColumns;

    /** @param neighbour the last column of the table */
    private SheetSurvey(long headerRow, int neighbour) {
        this.headerRow = headerRow;
        this.neighbour = neighbour;
        styles.add(0);
    }

    static SheetSurvey of(WorkbookFile file, String part, long headerRow, int neighbour) throws IOException {
        SheetSurvey survey = new SheetSurvey(headerRow, neighbour);
        try (InputStream in = file.openXml(part)) {
            survey.read(new XmlPieces(in));
        }
        for (String drawing : file.related(part, "drawing")) {
            try (InputStream in = file.openXml(drawing)) {
                survey.readDrawing(new XmlPieces(in));
            }
        }
        return survey;
    }

    private void read(XmlPieces xml) throws IOException {
        SheetPlace place = new SheetPlace();
        while (xml.next()) {
            place.follow(xml);
            if (place.inRows() && place.row() >= headerRow) {
                cell(xml, place);
            } else if (xml.opens("mergeCell")) {
                use(CellRange.find(String.valueOf(xml.attribute("ref"))));
            } else if (xml.opens("autoFilter") && xml.depth() == 1) {
                filter = CellRange.find(String.valueOf(xml.attribute("ref")));
            } else if (xml.opens("cols") && xml.depth() == 1) {
                hasColumns = true;
            }
        }
    }

    /** A cell without anything in it is not used, but it may have a style. */
    private void cell(XmlPieces xml, SheetPlace place) {
        if (xml.opens("c") && place.column() == neighbour && place.row() > headerRow) {
            styles.add(place.style());
        } else if (xml.opens("f") || xml.opens("v") || xml.opens("is")) {
            used = Math.max(used, place.column() + 1);
        }
    }

    private void use(@Nullable CellRange range) {
        if (range != null && range.lastRow() >= headerRow) {
            used = Math.max(used, range.lastColumn() + 1);
        }
    }

    /** A chart or picture beside the table takes room as cells do. */
    private void readDrawing(XmlPieces xml) throws IOException {
        DrawingPlace place = new DrawingPlace();
        while (xml.next()) {
            if (place.follow(xml) && place.lastRow() >= headerRow) {
                used = Math.max(used, place.lastColumn() + 1);
            }
        }
    }

    /** Returns the number of columns that are used from the header down. */
    int used() {
        return used;
    }

    /** Returns the styles of the table's last column below the header. */
    Set<Integer> styles() {
        return styles;
    }

    /** Returns the cells that can be filtered, or null if the sheet has no filter of its own. */
    @Nullable CellRange filter() {
        return filter;
    }

    /** Says whether the sheet says how wide its columns are. */
    boolean hasColumns() {
        return hasColumns;
    }
}
