package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.SheetLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes rows of an upload while none of them is being answered. */
@Component
class RowCorrections {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;
    private final UploadRows rows;
    private final UploadCorrections corrections;
    private final TransactionOperations transactions;

    RowCorrections(
            Uploads uploads, UploadRows rows, UploadCorrections corrections, TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.corrections = corrections;
        this.transactions = transactions;
    }

    /** Identifies an old cell by its column and content, so that equal cells can get the same new content. */
    private record Old(int column, Cell cell) {}

    /**
     * Replaces the content of cells.
     *
     * @param everywhere whether to change all other bad rows with the same content in the same column too
     * @return how many rows became good
     */
    int mend(Upload upload, List<CellCorrection> mends, boolean everywhere) {
        if (mends.isEmpty()) {
            return 0;
        }
        return whileNobodyAnswers(upload, () -> {
            Map<Long, List<CellCorrection>> byLine =
                    mends.stream().collect(Collectors.groupingBy(CellCorrection::line));
            Map<Old, Cell> changes = new HashMap<>();
            List<UploadRow> changed = new ArrayList<>();
            List<Correction> mended = new ArrayList<>();
            SheetLayout.Judge judge = upload.form().judge();
            for (UploadRow row : rows.lines(upload.id(), byLine.keySet())) {
                List<Cell> cells = new ArrayList<>(row.cells());
                for (CellCorrection mend : byLine.get(row.line())) {
                    put(cells, mend, changes);
                }
                add(upload, judge, row, cells, changed, mended);
            }
            rows.change(upload.id(), changed);
            corrections.remove(upload.id(), mended);
            int good = good(changed);
            return everywhere && !changes.isEmpty()
                    ? good + inAllBad(upload, row -> replaced(row.cells(), changes))
                    : good;
        });
    }

    /** Lists the words in bad rows that differ from known ones only in spelling, the most frequent first. */
    List<Respelling.Counted> respellings(Upload upload) {
        SheetLayout.Judge judge = upload.form().judge();
        Map<Respelling, Long> counts = new HashMap<>();
        eachBad(
                upload,
                some -> some.forEach(row -> new HashSet<>(Respelling.in(upload.form(), judge, row.cells()))
                        .forEach(found -> counts.merge(found, 1L, Long::sum))));
        return counts.entrySet().stream()
                .map(each -> new Respelling.Counted(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Respelling.Counted::rows)
                        .reversed()
                        .thenComparing(each -> each.respelling().key()))
                .toList();
    }

    /**
     * Replaces words that differ from known ones only in spelling, in all bad rows.
     *
     * @param keys the keys of the respellings that somebody has seen and confirmed
     * @return how many rows became good
     */
    int respell(Upload upload, Set<String> keys) {
        SheetLayout.Judge judge = upload.form().judge();
        return whileNobodyAnswers(
                upload,
                () -> inAllBad(
                        upload,
                        row -> Respelling.replaced(
                                upload.form(),
                                row.cells(),
                                Respelling.in(upload.form(), judge, row.cells()).stream()
                                        .filter(found -> keys.contains(found.key()))
                                        .collect(Collectors.toSet()))));
    }

    /** Excludes a row from the answering, or includes it again. */
    void leaveOut(Upload upload, long line, boolean out) {
        SheetLayout.Judge judge = upload.form().judge();
        whileNobodyAnswers(upload, () -> {
            rows.change(
                    upload.id(),
                    rows.lines(upload.id(), Set.of(line)).stream()
                            .map(row -> out ? row.with(RowState.LEFT_OUT) : included(upload, judge, row))
                            .toList());
            return 0;
        });
    }

    /** Returns a row that is to be answered after all; where it is known to a case, it changes that case. */
    private static UploadRow included(Upload upload, SheetLayout.Judge judge, UploadRow row) {
        UploadRow judged = RowImport.judged(upload.form(), judge, row.line(), row.cells(), row.source());
        KnownReference known = row.known();
        if (known == null) {
            return judged;
        }
        KnownReference.Decision instead = known.choices().contains(KnownReference.Decision.UPDATE)
                ? KnownReference.Decision.UPDATE
                : KnownReference.Decision.NEW;
        return judged.with(known.decision() == KnownReference.Decision.LEAVE_OUT ? known.with(instead) : known);
    }

    private int whileNobodyAnswers(Upload upload, IntSupplier change) {
        Integer mended =
                transactions.execute(transaction -> uploads.held(upload.id()).busy() ? 0 : change.getAsInt());
        return mended == null ? 0 : mended;
    }

    /** Changes all bad rows and records which cells were changed. */
    private int inAllBad(Upload upload, Function<UploadRow, List<Cell>> change) {
        SheetLayout.Judge judge = upload.form().judge();
        AtomicInteger good = new AtomicInteger();
        eachBad(upload, some -> {
            List<UploadRow> changed = new ArrayList<>();
            List<Correction> corrected = new ArrayList<>();
            some.forEach(row -> add(upload, judge, row, change.apply(row), changed, corrected));
            rows.change(upload.id(), changed);
            corrections.add(upload.id(), corrected);
            good.addAndGet(good(changed));
        });
        return good.get();
    }

    private void eachBad(Upload upload, Consumer<List<UploadRow>> work) {
        List<UploadRow> some = rows.behind(upload.id(), Set.of(RowState.BAD), 0, AT_ONCE);
        while (!some.isEmpty()) {
            work.accept(some);
            some = rows.behind(
                    upload.id(), Set.of(RowState.BAD), some.get(some.size() - 1).line(), AT_ONCE);
        }
    }

    private static void put(List<Cell> cells, CellCorrection mend, Map<Old, Cell> changes) {
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

    private static void add(
            Upload upload,
            SheetLayout.Judge judge,
            UploadRow row,
            List<Cell> cells,
            List<UploadRow> changed,
            List<Correction> corrections) {
        if (row.state().open() && !cells.equals(row.cells())) {
            UploadRow judged = RowImport.judged(
                    upload.form(), judge, row.line(), cells, row.source().corrected(upload.form(), row.cells(), cells));
            changed.add(row.known() == null ? judged : judged.with(row.known()));
            for (int column = 0; column < cells.size(); column++) {
                String was =
                        column < row.cells().size() ? row.cells().get(column).text() : "";
                String became = cells.get(column).text();
                if (!was.equals(became)) {
                    corrections.add(new Correction(row.line(), column, was, became));
                }
            }
        }
    }

    private static int good(List<UploadRow> changed) {
        return (int)
                changed.stream().filter(row -> row.state() == RowState.GOOD).count();
    }
}
