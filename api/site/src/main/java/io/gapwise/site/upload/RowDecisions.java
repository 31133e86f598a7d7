package io.gapwise.site.upload;

import io.gapwise.service.sheets.RowStanding;
import io.gapwise.sheets.SheetLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides what becomes of rows that are about a case that is there already. */
@Component
class RowDecisions {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;
    private final UploadRows rows;
    private final TransactionOperations transactions;

    RowDecisions(Uploads uploads, UploadRows rows, TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** A decision about all rows of one kind. */
    record OfAll(RowStanding.Kind kind, KnownReference.Decision decision) {}

    /** Decides about single rows, by their numbers. */
    void decide(Upload upload, Map<Long, KnownReference.Decision> decisions) {
        if (!decisions.isEmpty()) {
            SheetLayout.Judge judge = upload.form().judge();
            whileNobodyAnswers(
                    upload,
                    () -> rows.change(
                            upload.id(),
                            rows.lines(upload.id(), decisions.keySet()).stream()
                                    .filter(row -> row.known() != null && row.state() != RowState.ANSWERED)
                                    .filter(row -> row.known().decision() != decisions.get(row.line()))
                                    .map(row -> decided(upload, judge, row, decisions.get(row.line())))
                                    .toList()));
        }
    }

    void decideAll(Upload upload, OfAll all) {
        SheetLayout.Judge judge = upload.form().judge();
        whileNobodyAnswers(upload, () -> {
            List<UploadRow> some = rows.known(upload.id(), all.kind(), -1, AT_ONCE);
            while (!some.isEmpty()) {
                rows.change(
                        upload.id(),
                        some.stream()
                                .filter(row -> row.state() != RowState.ANSWERED)
                                .map(row -> decided(upload, judge, row, all.decision()))
                                .toList());
                some = rows.known(
                        upload.id(), all.kind(), some.get(some.size() - 1).line(), AT_ONCE);
            }
        });
    }

    private static UploadRow decided(
            Upload upload, SheetLayout.Judge judge, UploadRow row, KnownReference.Decision decision) {
        KnownReference known = Objects.requireNonNull(row.known()).with(decision);
        return known.decision() == KnownReference.Decision.LEAVE_OUT
                ? row.with(known).with(RowState.LEFT_OUT)
                : RowImport.judged(upload.form(), judge, row.line(), row.cells(), row.source())
                        .with(known);
    }

    private void whileNobodyAnswers(Upload upload, Runnable change) {
        transactions.executeWithoutResult(transaction -> {
            if (!uploads.held(upload.id()).busy()) {
                change.run();
            }
        });
    }
}
