package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes how the rows of a sheet are to be read and written.
 *
 * @param columns the names of the columns: paths of the contract or the sender's own names; empty for a column without
 *     a name
 * @param separator the separator between the cells of CSV; a semicolon also means that numbers may have a decimal comma
 * @param byteOrderMark whether CSV begins with a byte order mark
 */
public record SheetLayout(List<String> columns, char separator, boolean byteOrderMark) {

    /**
     * Holds the result of reading a row.
     *
     * @param json the case as it would be sent to the API
     * @param problems the problems; empty if the case can be answered
     */
    public record Judged(byte[] json, List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }

        /** Returns one sentence for each problem, as an answered sheet shows it beside the row. */
        public List<String> complaints() {
            return problems.stream().map(Complaint::ofRow).toList();
        }
    }

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the column that a problem is about, or -1 if it is about the whole row or about a column that is missing.
     */
    public int column(Problem problem) {
        String[] steps = problem.pointer().split("/");
        return steps.length < 2 ? -1 : columns.indexOf(steps.length == 2 ? steps[1] : steps[1] + "." + steps[2]);
    }

    /**
     * Lists the columns that are not part of the contract. They are not read, but they are copied to the answered
     * sheet.
     */
    public List<String> ownColumns() {
        return Header.own(columns);
    }

    /** Returns what a column asks for, or null if the column has no name or is the sender's own. */
    public @Nullable CaseColumn asked(int column) {
        return column < columns.size() ? CaseColumns.find(columns.get(column)) : null;
    }

    /** Returns the property that a column answers, or null if it answers none. */
    public @Nullable Property property(int column) {
        CaseColumn asked = asked(column);
        return asked == null ? null : asked.match(property -> property, () -> null);
    }

    /** Cuts the text of a cell that a person filled in to the length that is stored for its column. */
    public Cell shortened(int column, Cell cell) {
        return StoredCells.shortened(asked(column), cell);
    }

    /** Says whether a column has no name. */
    public boolean nameless(int column) {
        return column >= columns.size() || columns.get(column).isEmpty();
    }

    /** Returns a judge that reads rows one after another; one thread or many may use it. */
    public Judge judge() {
        RowReader reader = new RowReader(Header.of(columns), separator == ';');
        return cells -> {
            RowReader.Read read = reader.readWithJson("", new Row(1, cells));
            return new Judged(read.json(), read.entry().problems());
        };
    }

    /** Reads rows of this layout and reports their problems. */
    @FunctionalInterface
    public interface Judge {

        Judged of(List<Cell> cells);
    }
}
