package io.gapwise.sheets;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.problems.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a sheet are to be read, and written.
 *
 * @param columns their names: paths of the contract or names of the sender's own; empty for one that has none
 * @param separator between the cells of CSV; a semicolon also says that numbers may have a decimal comma
 * @param byteOrderMark whether CSV begins with one
 */
public record SheetLayout(List<String> columns, char separator, boolean byteOrderMark) {

    /**
     * What a row says.
     *
     * @param json the case as it would be sent to the API
     * @param problems empty where the case can be answered
     */
    public record Judged(byte[] json, List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }

        /** Each problem as a sentence, as it stands beside the row in an answered sheet. */
        public List<String> complaints() {
            return problems.stream().map(Complaint::ofRow).toList();
        }
    }

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /** The column that a problem is about; -1 where it is about the row, or about one that is not there. */
    public int column(Problem problem) {
        String[] steps = problem.pointer().split("/");
        return steps.length < 2 ? -1 : columns.indexOf(steps.length == 2 ? steps[1] : steps[1] + "." + steps[2]);
    }

    /** The names of columns that are not of the contract: nothing in them is read, and all of it is carried through. */
    public List<String> ownColumns() {
        return Header.own(columns);
    }

    /** What a column asks for; null for one without a name, or of the sender's own. */
    public @Nullable Property property(int column) {
        return column < columns.size() ? CaseAnswers.find(columns.get(column)).orElse(null) : null;
    }

    /** Whether nothing says what stands in a column. */
    public boolean nameless(int column) {
        return column >= columns.size() || columns.get(column).isEmpty();
    }

    /** Reads rows one after another, by one thread or by many. */
    public Judge judge() {
        RowReader reader = new RowReader(Header.of(columns), separator == ';');
        return cells -> {
            RowReader.Read read = reader.readWithJson("", new Row(1, cells));
            return new Judged(read.json(), read.entry().problems());
        };
    }

    /** Says what rows of this form say. */
    @FunctionalInterface
    public interface Judge {

        Judged of(List<Cell> cells);
    }
}
