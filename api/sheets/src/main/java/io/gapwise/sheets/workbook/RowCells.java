package io.gapwise.sheets.workbook;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Holds the cells that are put into one row, and writes those whose turn it is from the left to the right. */
final class RowCells {

    /** Says which cell goes where. */
    private record Put(int name, int column) {}

    private final String prefix;
    private final List<Cell> cells;
    private final Placement placement;
    private final boolean header;
    private final long row;
    private final List<Put> inOrder = new ArrayList<>();
    private int next;
    private int style;
    private int ownStyle = -1;

    /**
     * @param prefix the prefix of the names of elements
     * @param header whether the row names the columns; names that are there stay
     */
    RowCells(String prefix, List<Cell> cells, Placement placement, boolean header, long row) {
        this.prefix = prefix;
        this.cells = cells;
        this.placement = placement;
        this.header = header;
        this.row = row;
        for (int i = 0; i < placement.columns().size(); i++) {
            if (!header || placement.isNew(i)) {
                inOrder.add(new Put(i, placement.columns().get(i)));
            }
        }
        inOrder.sort(Comparator.comparingInt(Put::column));
    }

    /** Takes note of a cell that is there; says whether one of these takes its place, and its style. */
    boolean takesOver(int column, int itsStyle) {
        if (column == placement.neighbour()) {
            style = itsStyle;
        }
        boolean taken = next < inOrder.size() && inOrder.get(next).column() == column;
        ownStyle = taken && itsStyle > 0 ? itsStyle : -1;
        return taken;
    }

    /** Writes the cells left of a column that were not written yet. */
    String before(int column, IntUnaryOperator wrapped) {
        StringBuilder written = new StringBuilder();
        while (next < inOrder.size() && inOrder.get(next).column() < column) {
            Put put = inOrder.get(next++);
            int look = ownStyle >= 0 ? ownStyle : header ? style : wrapped.applyAsInt(style);
            written.append(cell(put.column(), look, AddedColumns.cell(cells, put.name())));
            ownStyle = -1;
        }
        return written.toString();
    }

    /** Puts the tag together by hand, because a long sheet has millions of these cells. */
    private String cell(int column, int look, Cell cell) {
        String begin =
                "<" + prefix + "c r=\"" + CellRange.place(column, row) + (look > 0 ? "\" s=\"" + look + "\"" : "\"");
        String end = "</" + prefix + "c>";
        String text = cell.text();
        if (text.isEmpty() || cell.kind() == Cell.Kind.BROKEN) {
            return begin + "/>";
        } else if (cell.kind() == Cell.Kind.NUMBER) {
            return begin + ">" + element("v", "", text) + end;
        } else if (cell.kind() == Cell.Kind.TRUTH) {
            return begin + " t=\"b\">" + element("v", "", text.equals("TRUE") ? "1" : "0") + end;
        }
        String written = element("t", " xml:space=\"preserve\"", XmlTag.escaped(text));
        return begin + " t=\"inlineStr\">" + element("is", "", written) + end;
    }

    private String element(String name, String attributes, String content) {
        return "<" + prefix + name + attributes + ">" + content + "</" + prefix + name + ">";
    }
}
