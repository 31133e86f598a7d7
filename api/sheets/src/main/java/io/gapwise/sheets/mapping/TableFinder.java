package io.gapwise.sheets.mapping;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a sheet. Its header is the first row that is nearly as wide as the widest, mostly text and without
 * repetitions; lines above it, such as a title, are narrower.
 */
final class TableFinder {

    private static final int FAR_ENOUGH = 60;
    private static final int LONGEST_NAME = 300;
    private static final double NEARLY_AS_WIDE = 0.6;
    private static final double MOSTLY = 0.8;
    private static final int MOST_ROWS_COUNTED = 200_000;

    private TableFinder() {}

    /** Returns the table of a sheet, or null if it holds none. */
    static @Nullable FoundTable find(OpenSheet sheet, SheetInfo info) throws IOException {
        List<Row> first = first(sheet);
        return of(sheet, info, first, header(first));
    }

    /** Returns the table whose names begin in a row that a person chose, or null if that row holds nothing. */
    static @Nullable FoundTable at(OpenSheet sheet, SheetInfo info, long headerRow) throws IOException {
        List<Row> first = first(sheet);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).number() == headerRow
                    && !first.get(i).blank()
                    && !BrokenRow.is(first.get(i).cells())) {
                return of(sheet, info, first, i);
            }
        }
        return null;
    }

    private static @Nullable FoundTable of(OpenSheet sheet, SheetInfo info, List<Row> first, int header)
            throws IOException {
        if (header < 0) {
            return null;
        }
        int rows = 1;
        if (header + 2 < first.size() && HeaderNames.importIds(first.get(header + 2))) {
            rows = 3;
        } else if (header > 0 && questionsAbove(first.get(header - 1), first.get(header))) {
            header--;
            rows = 2;
        } else if (header + 1 < first.size() && optionsBelow(first.get(header), first.get(header + 1))) {
            rows = 2;
        }
        List<Row> names = first.subList(header, header + rows);
        List<TableNotice> notices = new ArrayList<>();
        if (info.hidden()) {
            notices.add(TableNotice.of(TableNotice.Kind.HIDDEN_SHEET, info.name()));
        }
        if (header > 0) {
            notices.add(TableNotice.of(
                    TableNotice.Kind.ROWS_ABOVE,
                    first.get(0).number(),
                    CellTexts.shown(first.get(0).cells().stream()
                            .filter(cell -> !cell.blank())
                            .findFirst()
                            .orElse(Cell.BLANK))));
        }
        return table(sheet, info, names, first.subList(header + rows, first.size()), notices);
    }

    private static FoundTable table(
            OpenSheet sheet, SheetInfo info, List<Row> header, List<Row> rest, List<TableNotice> notices)
            throws IOException {
        List<String> written = HeaderNames.of(header);
        List<String> names = HeaderNames.withoutAnswers(written);
        List<String> codes = HeaderNames.codes(header, names.size());
        long lastHeader = header.get(header.size() - 1).number();
        TableBody body = new TableBody(sheet, rest, names, lastHeader);
        List<ColumnScan> scans = new ArrayList<>();
        names.forEach(name -> scans.add(new ColumnScan()));
        long count = 0;
        long firstRow = lastHeader + 1;
        long lastRow = lastHeader;
        try {
            for (Row row = body.next(); row != null && count < MOST_ROWS_COUNTED; row = body.next()) {
                if (BrokenRow.is(row.cells())) {
                    continue;
                }
                firstRow = count == 0 ? row.number() : firstRow;
                lastRow = row.number();
                count++;
                for (int i = 0; i < scans.size(); i++) {
                    scans.get(i).take(row.cell(i));
                }
            }
        } catch (DamagedFile e) {
            // Reading the rows says so at the place; what was seen until then is enough for a guess.
        }
        notices.addAll(body.notices());
        List<FoundColumn> columns = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            columns.add(scans.get(i).found(i, names.get(i), codes.get(i)));
            if (written.get(i).isEmpty() && columns.get(i).filled() > 0) {
                notices.add(TableNotice.of(TableNotice.Kind.NAMELESS_COLUMN, i + 1));
            } else if (sheet.hiddenColumn(i)) {
                notices.add(TableNotice.of(TableNotice.Kind.HIDDEN_COLUMNS, names.get(i)));
            }
        }
        boolean comma =
                !sheet.workbook() && sheet.separator() == ';' || scans.stream().anyMatch(ColumnScan::decimalComma);
        return new FoundTable(
                info.name(),
                (int) header.get(0).number(),
                header.size(),
                firstRow,
                lastRow,
                count,
                comma ? DecimalMark.COMMA : DecimalMark.POINT,
                columns,
                notices,
                Shape.of(names));
    }

    private static List<Row> first(OpenSheet sheet) throws IOException {
        List<Row> read = new ArrayList<>();
        try {
            Row row = sheet.next();
            while (row != null) {
                if (!row.blank() || !read.isEmpty()) {
                    read.add(row);
                }
                // Where these are enough no further row is taken: it would be missing among those that follow.
                row = read.size() < FAR_ENOUGH ? sheet.next() : null;
            }
        } catch (DamagedFile e) {
            // The rows before it may hold a table all the same.
        }
        return read;
    }

    private static int header(List<Row> rows) {
        long widest = rows.stream()
                .filter(row -> !BrokenRow.is(row.cells()))
                .mapToLong(TableFinder::filled)
                .max()
                .orElse(0);
        int different = first(rows, row -> filled(row) >= Math.max(1, widest * NEARLY_AS_WIDE) && names(row, MOSTLY));
        // Some forms call several columns alike.
        int alike = first(rows, row -> filled(row) >= Math.max(1, widest * NEARLY_AS_WIDE) && names(row, 0));
        return different < 0 || alike >= 0 && alike < different && known(rows.get(alike)) > known(rows.get(different))
                ? alike
                : different;
    }

    private static int first(List<Row> rows, Predicate<Row> header) {
        for (int i = 0; i < rows.size(); i++) {
            if (!BrokenRow.is(rows.get(i).cells()) && header.test(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Counts the cells that name a kind of column, each name once. */
    private static long known(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.blank())
                .map(cell -> Normal.word(cell.trimmed()))
                .distinct()
                .filter(Synonyms.get()::knows)
                .count();
    }

    private static long filled(Row row) {
        return TableBody.filled(row);
    }

    /**
     * Says whether the cells of a row can be the names of columns.
     *
     * @param different which part of them must be different at least
     */
    private static boolean names(Row row, double different) {
        long filled = filled(row);
        Set<String> names = new HashSet<>();
        long texts = 0;
        for (Cell cell : row.cells()) {
            String text = cell.trimmed();
            if (cell.kind() == Cell.Kind.TEXT
                    && !text.isEmpty()
                    && text.length() <= LONGEST_NAME
                    && LooseNumber.of(cell, DecimalMark.COMMA, false) == null) {
                texts++;
                names.add(Normal.word(text));
            }
        }
        return filled > 0 && texts >= MOSTLY * filled && names.size() >= different * texts;
    }

    /** Says whether a row has the questions whose options stand in the row below. */
    private static boolean questionsAbove(Row above, Row below) {
        long filled = filled(above);
        return above.number() + 1 >= below.number()
                && filled >= 3
                && filled < filled(below)
                && names(above, MOSTLY)
                && optionsBelow(above, below);
    }

    /** Says whether a row has the options of the questions above it, as survey programs write them. */
    private static boolean optionsBelow(Row above, Row below) {
        long generic = below.cells().stream()
                .filter(cell -> HeaderNames.noOption(cell.trimmed()))
                .count();
        int width = Math.max(above.cells().size(), below.cells().size());
        long under = 0;
        for (int i = 0; i < width; i++) {
            under += above.cell(i).blank() && !below.cell(i).blank() ? 1 : 0;
        }
        return generic > 0 && names(withoutGeneric(below), MOSTLY) || under >= 2 && generic > 0;
    }

    private static Row withoutGeneric(Row row) {
        return new Row(
                row.number(),
                row.cells().stream()
                        .filter(cell -> !HeaderNames.noOption(cell.trimmed()) && !cell.blank())
                        .toList());
    }
}
