package io.gapwise.service.sheets;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet in groups, and answers and stores each group before the next one is read. */
final class SheetRun {

    /** The number of answers that are committed together. */
    private static final int TOGETHER = 50;

    private final SentSheet sheet;
    private final List<String> columns;
    private final SheetLayout.Judge judge;
    private final RowStandings.OfFile standings;
    private final RowKeeping keeping;
    private final Workers workers;
    private boolean broken;

    SheetRun(SentSheet sheet, RowStandings standings, RowKeeping keeping, Workers workers) {
        this.sheet = sheet;
        this.columns = sheet.form().columns();
        this.judge = sheet.form().judge();
        this.standings = standings.of(columns.stream()
                .filter(column -> sheet.form().asked(columns.indexOf(column)) != null)
                .toList());
        this.keeping = keeping;
        this.workers = workers;
    }

    /** Says whether the file broke off before its end. */
    boolean broken() {
        return broken;
    }

    /** Returns what became of the next rows; nothing behind the last one. */
    List<RowOutcome> next() throws IOException {
        ReadRows read = read(TOGETHER);
        return read.outcomes(0, read.size());
    }

    /** Reads the next rows and finds out how they stand; none behind the last one. */
    ReadRows read(int most) throws IOException {
        List<SentRow> rows = new ArrayList<>();
        RowOutcome damaged = read(rows, most);
        return judged(rows, damaged);
    }

    private @Nullable RowOutcome read(List<SentRow> rows, int most) throws IOException {
        try {
            while (!broken && rows.size() < most) {
                SentRow row = sheet.next();
                if (row == null) {
                    break;
                }
                rows.add(row);
            }
            return null;
        } catch (DamagedFile e) {
            broken = true;
            SentRow row = new SentRow(e.number(), List.of(e.number()), BrokenRow.unseen(), List.of(), List.of());
            return bad(row, List.of(Problem.at(ProblemKind.MALFORMED, "", String.valueOf(e.getMessage()))));
        }
    }

    private ReadRows judged(List<SentRow> rows, @Nullable RowOutcome damaged) {
        List<SheetLayout.Judged> judged = workers.each(rows, row -> judge.of(row.cells()));
        List<SheetCase> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).good()) {
                good.add(sheetCase(rows.get(i), judged.get(i).json()));
            }
        }
        Iterator<SheetCase> cases = good.iterator();
        Iterator<RowStanding> stands = standings.of(good).iterator();
        List<ReadRows.ReadRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(
                    judged.get(i).good()
                            ? new ReadRows.ReadRow(rows.get(i), cases.next(), stands.next(), null)
                            : ReadRows.ReadRow.bad(
                                    bad(rows.get(i), judged.get(i).problems())));
        }
        if (damaged != null) {
            read.add(ReadRows.ReadRow.bad(damaged));
        }
        return new ReadRows(read, keeping);
    }

    private SheetCase sheetCase(SentRow row, byte[] json) {
        return new SheetCase(
                row.number(),
                new String(json, StandardCharsets.UTF_8),
                ReturnColumns.caseId(columns, row.cells()),
                ReturnColumns.version(columns, row.cells()),
                row.origins());
    }

    private static RowOutcome bad(SentRow row, List<Problem> problems) {
        return RowOutcome.bad(
                row,
                ProblemDocument.badCase(new BadCase(problems)),
                new SheetLayout.Judged(new byte[0], problems).complaints());
    }
}
