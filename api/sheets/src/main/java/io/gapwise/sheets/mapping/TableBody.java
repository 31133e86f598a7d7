package io.gapwise.sheets.mapping;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a table below its header, without totals and without what stands below the table. */
final class TableBody {

    /** Fewer columns than this are too few to tell a note from a row of the table. */
    private static final int FEW_COLUMNS = 3;

    private static final int MOST_NOTICES = 100;

    private final OpenSheet sheet;
    private final Deque<Row> read;
    private final int named;
    private final int width;
    private final List<TableNotice> notices = new ArrayList<>();
    private long before;
    private boolean ended;
    private long hidden;

    /**
     * @param read the rows that were read already
     * @param names the names of the columns
     * @param lastHeaderRow the number of the last row of the header
     */
    TableBody(OpenSheet sheet, List<Row> read, List<String> names, long lastHeaderRow) {
        this.sheet = sheet;
        this.read = new ArrayDeque<>(read);
        this.named = (int) names.stream().filter(name -> !name.isEmpty()).count();
        this.width = names.size();
        this.before = lastHeaderRow;
    }

    /** Returns the next row that holds something, or null behind the table. */
    @Nullable Row next() throws IOException {
        Row row = ended ? null : nextFilled();
        while (row != null && !BrokenRow.is(row.cells())) {
            if (row.number() > before + 1 && looksLikeNote(row)) {
                ended = true;
                tell(TableNotice.of(TableNotice.Kind.ROWS_BELOW, row.number(), shortened(first(row))));
                return null;
            } else if (!totals(row)) {
                break;
            }
            tell(TableNotice.of(TableNotice.Kind.TOTALS, row.number(), shortened(first(row))));
            before = row.number();
            row = nextFilled();
        }
        if (row == null) {
            ended = true;
            return null;
        }
        hidden += row.hidden() ? 1 : 0;
        tellOfRest(row);
        before = Math.max(before, row.number() + lines(row) - 1);
        return row;
    }

    /** A sign of the table's own form in a cell moves the rest of a line out of the table. */
    private void tellOfRest(Row row) {
        row.cells().stream()
                .skip(width)
                .filter(cell -> !cell.blank())
                .findFirst()
                .ifPresent(cell -> tell(
                        TableNotice.of(TableNotice.Kind.LONG_ROW, row.number(), shortened(CellTexts.shown(cell)))));
    }

    /** A row of CSV is numbered by its first line, and a cell with line ends spans several. */
    private long lines(Row row) {
        if (sheet.workbook()) {
            return 1;
        }
        long ends = 1;
        for (Cell cell : row.cells()) {
            ends += cell.text().chars().filter(c -> c == '\n').count();
        }
        return ends;
    }

    private @Nullable Row nextFilled() throws IOException {
        Row row = take();
        while (row != null && row.blank()) {
            row = take();
        }
        return row;
    }

    private @Nullable Row take() throws IOException {
        return read.isEmpty() ? sheet.next() : read.poll();
    }

    private boolean looksLikeNote(Row row) {
        return named >= FEW_COLUMNS && filled(row) <= Math.max(1, named / 4);
    }

    /** A total is called so in its first cell, and has nothing but numbers beside it. */
    private static boolean totals(Row row) {
        if (!Synonyms.get().total(first(row))) {
            return false;
        }
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .skip(1)
                .allMatch(cell ->
                        cell.kind() != Cell.Kind.TEXT || LooseNumber.of(cell, DecimalMark.COMMA, false) != null);
    }

    static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.blank()).count();
    }

    private static String first(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .map(CellTexts::shown)
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void tell(TableNotice notice) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(notice);
        }
    }

    /** Lists what was passed over so far, and how many of the rows are hidden. */
    List<TableNotice> notices() {
        List<TableNotice> all = new ArrayList<>(notices);
        if (hidden > 0) {
            all.add(TableNotice.of(TableNotice.Kind.HIDDEN_ROWS, hidden));
        }
        return all;
    }
}
