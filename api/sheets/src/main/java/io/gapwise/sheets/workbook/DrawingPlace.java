package io.gapwise.sheets.workbook;

/** Finds out how far to the right and down each chart or picture of a sheet goes. */
final class DrawingPlace {

    /** Sizes are in units of which an inch has 914,400; a column is usually two thirds of an inch wide. */
    private static final long COLUMN = 609_600;

    private static final long ROW = 190_500;

    private int column;
    private long row;
    private String counting = "";

    /** Takes note of a piece of the drawing; says whether a chart or picture ends with it. */
    boolean follow(XmlPieces xml) {
        if (xml.kind() == XmlPieces.Kind.OTHER) {
            count(xml.text().strip());
            return false;
        }
        counting = xml.opens("col") ? "col" : xml.opens("row") ? "row" : "";
        if (xml.depth() == 2 && xml.opens("ext")) {
            column += (int) (1 + number(String.valueOf(xml.attribute("cx"))) / COLUMN);
            row += 1 + number(String.valueOf(xml.attribute("cy"))) / ROW;
        }
        return xml.closes("twoCellAnchor") || xml.closes("oneCellAnchor");
    }

    /** The place where it ends follows the one where it begins. */
    private void count(String text) {
        if (counting.equals("col")) {
            column = (int) number(text);
        } else if (counting.equals("row")) {
            row = number(text);
        }
    }

    private static long number(String written) {
        return written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
    }

    /** Returns the last column that it covers, from 0. */
    int lastColumn() {
        return column;
    }

    /** Returns the last row that it covers, from 1. */
    long lastRow() {
        return row + 1;
    }
}
