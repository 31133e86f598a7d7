package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import io.gapwise.core.problems.Problem;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of a table whose columns are known beforehand, such as one of a database: each row for itself, in any
 * order and by many threads, and as a sheet with the same columns is read.
 */
public final class TableCases {

    private static final String PLACE = "row";
    private static final Row BLANK = new Row(1, List.of());

    private final UnaryOperator<Row> mapping;
    private final RowReader reader;

    private TableCases(Header header, UnaryOperator<Row> mapping, boolean decimalComma) {
        this.mapping = mapping;
        this.reader = new RowReader(header, decimalComma);
    }

    /**
     * Holds a row that was read.
     *
     * @param json the case as it would have been sent; incomplete if there are problems
     */
    public record Read(byte[] json, CaseFile.Entry entry) {}

    /**
     * Reads tables whose columns are the contract's, by path or as the pages call them.
     *
     * @param decimalComma whether the numbers may have a decimal comma
     * @throws UnusableFile if the columns are wrong; it names everything that is wrong
     */
    public static TableCases of(List<String> columns, boolean decimalComma) throws UnusableFile {
        Header header = Header.named("", columns.stream().map(Cell::text).toList());
        return new TableCases(header, row -> header.isQuestionRow(row) ? BLANK : header.settled(row), decimalComma);
    }

    /**
     * Reads tables whose columns a map describes.
     *
     * @throws UnusableFile if the columns do not fit the map
     */
    public static TableCases mapped(List<String> columns, RowMapping map) throws UnusableFile {
        RowMapping.RowWise rows = map.rowWise(columns);
        return new TableCases(Header.of(rows.columns()), rows.mapping(), rows.decimalComma());
    }

    /** Lists the columns that are neither the contract's nor those of an earlier answer. */
    public static List<String> own(List<String> columns) {
        return Header.own(ColumnLabels.paths(columns)).stream()
                .filter(name -> !AnswerColumns.include(name))
                .toList();
    }

    /** Returns what stands in a cell of CSV. */
    public static Cell csvCell(String written) {
        return CsvRows.cell(written);
    }

    /** Returns the cells of a row of CSV that cannot be split. */
    public static List<Cell> brokenRow(String beginning) {
        return BrokenRow.of(beginning);
    }

    /** Returns the name of the column in which a problem of a row stands; empty for the whole row. */
    public static String column(Problem problem) {
        return Complaint.place(problem.pointer());
    }

    /** Returns the case of a row, or null where nothing stands in it or only the questions of the template. */
    public @Nullable Read read(List<Cell> cells) {
        Row sent = new Row(1, cells);
        Row row = sent.blank() || BrokenRow.is(cells) ? sent : mapping.apply(sent);
        if (row.blank()) {
            return null;
        }
        RowReader.Read read = reader.readWithJson(PLACE, row);
        return new Read(read.json(), read.entry());
    }
}
