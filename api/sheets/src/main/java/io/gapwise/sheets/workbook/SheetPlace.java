package io.gapwise.sheets.workbook;

import io.gapwise.sheets.CellRange;

/** Knows in which row and cell of a sheet a piece of its XML stands. */
final class SheetPlace {

    private boolean inRows;
    private int row;
    private int column = -1;
    private int style;

    /** Takes note of a piece, before it is looked at. */
    void follow(XmlPieces xml) {
        if (xml.opens("sheetData")) {
            inRows = xml.kind() == XmlPieces.Kind.OPENS;
        } else if (xml.closes("sheetData")) {
            inRows = false;
        } else if (inRows && xml.opens("row")) {
            row = XmlTag.number(xml.attribute("r"), row + 1);
            column = -1;
        } else if (inRows && xml.opens("c")) {
            String place = xml.attribute("r");
            column = place == null ? column + 1 : CellRange.column(place);
            style = XmlTag.number(xml.attribute("s"), 0);
        }
    }

    boolean inRows() {
        return inRows;
    }

    /** Returns the number of the row that is open, or was last, from 1. */
    int row() {
        return row;
    }

    /** Returns the column of the cell that is open, or was last, from 0; -1 before the first one of a row. */
    int column() {
        return column;
    }

    /** Returns the style of that cell. */
    int style() {
        return style;
    }
}
