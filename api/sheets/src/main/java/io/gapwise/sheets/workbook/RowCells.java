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

    private String cell(int column, int look, Cell cell) {
        String begin = "<%sc r=\"%s\"%s"
                .formatted(prefix, CellRange.place(column, row), look > 0 ? " s=\"" + look + "\"" : "");
        String text = cell.text();
        if (text.isEmpty() || cell.kind() == Cell.Kind.BROKEN) {
            return begin + "/>";
        } else if (cell.kind() == Cell.Kind.NUMBER) {
            return "%s><%2$sv>%3$s</%2$sv></%2$sc>".formatted(begin, prefix, text);
        } else if (cell.kind() == Cell.Kind.TRUTH) {
            return "%s t=\"b\"><%2$sv>%3$s</%2$sv></%2$sc>".formatted(begin, prefix, text.equals("TRUE") ? 1 : 0);
        }
        return "%s t=\"inlineStr\"><%2$sis><%2$st xml:space=\"preserve\">%3$s</%2$st></%2$sis></%2$sc>"
                .formatted(begin, prefix, XmlTag.escaped(text));
    }
}
