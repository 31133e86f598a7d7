package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.core.problems.Problem;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes rows of an upload, while none of them is being answered. */
@Component
class Mending {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;
    private final UploadRows rows;
    private final TransactionOperations transactions;

    Mending(Uploads uploads, UploadRows rows, TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** What an old cell becomes, column by column. */
    private record Old(int column, Cell cell) {}

    /**
     * Puts cells in the place of others.
     *
     * @param everywhere also in all other bad rows that hold the same in the same column
     * @return how many rows became good by that
     */
    int mend(Upload upload, List<Mend> mends, boolean everywhere) {
        if (mends.isEmpty()) {
            return 0;
        }
        return whileNobodyAnswers(upload, () -> {
            Map<Long, List<Mend>> byLine = mends.stream().collect(Collectors.groupingBy(Mend::line));
            Map<Old, Cell> changes = new HashMap<>();
            List<UploadRow> changed = new ArrayList<>();
            SheetForm.Judge judge = upload.form().judge();
            for (UploadRow row : rows.lines(upload.id(), byLine.keySet())) {
                List<Cell> cells = new ArrayList<>(row.cells());
                for (Mend mend : byLine.get(row.line())) {
                    put(cells, mend, changes);
                }
                add(upload, judge, row, cells, changed);
            }
            rows.change(upload.id(), changed);
            int good = good(changed);
            return everywhere && !changes.isEmpty()
                    ? good + inAllBad(upload, row -> replaced(row.cells(), changes))
                    : good;
        });
    }

    /** Puts the nearest word in place of each that nobody knows, in all bad rows; how many rows became good. */
    int takeSuggestions(Upload upload) {
        SheetForm.Judge judge = upload.form().judge();
        return whileNobodyAnswers(
                upload,
                () -> inAllBad(upload, row -> {
                    List<Cell> cells = new ArrayList<>(row.cells());
                    for (Problem problem : judge.of(row.cells()).problems()) {
                        suggest(upload.form(), cells, problem);
                    }
                    return cells;
                }));
    }

    /** Leaves a row out, or takes it back. */
    void leaveOut(Upload upload, long line, boolean out) {
        SheetForm.Judge judge = upload.form().judge();
        whileNobodyAnswers(upload, () -> {
            rows.change(
                    upload.id(),
                    rows.lines(upload.id(), Set.of(line)).stream()
                            .map(row -> out
                                    ? new UploadRow(
                                            line, row.title(), row.cells(), RowState.LEFT_OUT, null, null, null, null)
                                    : Receiving.judged(upload.form(), judge, line, row.cells()))
                            .toList());
            return 0;
        });
    }

    private int whileNobodyAnswers(Upload upload, IntSupplier change) {
        Integer mended =
                transactions.execute(transaction -> uploads.held(upload.id()).busy() ? 0 : change.getAsInt());
        return mended == null ? 0 : mended;
    }

    private int inAllBad(Upload upload, Function<UploadRow, List<Cell>> change) {
        SheetForm.Judge judge = upload.form().judge();
        int good = 0;
        List<UploadRow> some = rows.behind(upload.id(), Set.of(RowState.BAD), 0, AT_ONCE);
        while (!some.isEmpty()) {
            List<UploadRow> changed = new ArrayList<>();
            some.forEach(row -> add(upload, judge, row, change.apply(row), changed));
            rows.change(upload.id(), changed);
            good += good(changed);
            some = rows.behind(
                    upload.id(), Set.of(RowState.BAD), some.get(some.size() - 1).line(), AT_ONCE);
        }
        return good;
    }

    private static void put(List<Cell> cells, Mend mend, Map<Old, Cell> changes) {
        while (cells.size() <= mend.column() && mend.column() < 1_000) {
            cells.add(Cell.BLANK);
        }
        if (mend.column() < cells.size()
                && !cells.get(mend.column()).text().equals(mend.cell().text())) {
            changes.put(new Old(mend.column(), cells.get(mend.column())), mend.cell());
            cells.set(mend.column(), mend.cell());
        }
    }

    private static List<Cell> replaced(List<Cell> cells, Map<Old, Cell> changes) {
        List<Cell> replaced = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            replaced.set(i, changes.getOrDefault(new Old(i, cells.get(i)), cells.get(i)));
        }
        return replaced;
    }

    private static void suggest(SheetForm form, List<Cell> cells, Problem problem) {
        int column = form.column(problem);
        Property property = column < 0 ? null : form.property(column);
        String nearest = problem.maybe();
        if (property == null || nearest == null) {
            return;
        }
        if (property.kind() == Property.Kind.WORD) {
            cells.set(column, Cell.text(nearest));
        } else if (property.kind() == Property.Kind.WORDS) {
            List<String> words =
                    new ArrayList<>(CellReader.words(cells.get(column).trimmed()));
            int at = Flaws.index(problem);
            if (at >= 0 && at < words.size()) {
                words.set(at, nearest);
                cells.set(column, Cell.text(String.join("; ", words)));
            }
        }
    }

    private static void add(
            Upload upload, SheetForm.Judge judge, UploadRow row, List<Cell> cells, List<UploadRow> changed) {
        if (row.state().open() && !cells.equals(row.cells())) {
            changed.add(Receiving.judged(upload.form(), judge, row.line(), cells));
        }
    }

    private static int good(List<UploadRow> changed) {
        return (int)
                changed.stream().filter(row -> row.state() == RowState.GOOD).count();
    }
}
