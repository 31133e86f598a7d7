package io.gapwise.site.upload;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.casecomments.CommentsOfCase;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.origins.VersionOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.Consultation;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.StoredCells;
import io.gapwise.sheets.Workers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers rows of one upload. An answer and the state of its row are stored in one transaction: whatever happens in
 * between, no row is answered twice and none is forgotten. A problem with one row does not affect the others.
 */
final class RowAnswerer {

    private static final Logger LOG = LoggerFactory.getLogger(RowAnswerer.class);

    private final Upload upload;
    private final Consultation consultation;
    private final UploadRows rows;
    private final RowReferences references;
    private final CaseUpdates updates;
    private final CaseOrigins origins;
    private final CaseComments comments;
    private final Workers workers;
    private final TransactionOperations transactions;

    /** Called within each transaction; it throws if another running program has taken the upload over. */
    private final Runnable holdLease;

    private final SheetLayout.Judge judge;

    RowAnswerer(
            Upload upload,
            Consultation consultation,
            UploadRows rows,
            RowReferences references,
            CaseUpdates updates,
            CaseOrigins origins,
            CaseComments comments,
            Workers workers,
            TransactionOperations transactions,
            Runnable holdLease) {
        this.upload = upload;
        this.consultation = consultation;
        this.rows = rows;
        this.references = references;
        this.updates = updates;
        this.origins = origins;
        this.comments = comments;
        this.workers = workers;
        this.transactions = transactions;
        this.holdLease = holdLease;
        this.judge = upload.form().judge();
    }

    /** Holds the outcome for a row: it has an answer or a failure, or else it is bad. */
    private record Considered(
            UploadRow row,
            @Nullable IssuedRecommendation answer,
            @Nullable RowFailure failure) {

        boolean bad() {
            return answer == null && failure == null && !updates(row);
        }
    }

    /**
     * Answers rows and stores the outcomes together, because a commit for each is slow; if one of them cannot be
     * stored, they are stored one by one.
     */
    void answer(List<UploadRow> some) {
        List<Considered> considered = workers.each(some, this::consider);
        try {
            keep(considered);
        } catch (RuntimeException refused) {
            considered.forEach(this::keepAlone);
        }
    }

    private Considered consider(UploadRow row) {
        if (updates(row)) {
            // What the case says by then counts, so this is answered when it is stored.
            return new Considered(row, null, null);
        }
        try {
            return new Considered(
                    row, consultation.consider(judge.of(row.cells()).json()), null);
        } catch (BadCase e) {
            // The row was good when it was uploaded, but the program has changed since; it can be corrected like any
            // other.
            return new Considered(row, null, null);
        } catch (RuleSetFault e) {
            LOG.warn("The rules have no answer to row {} of an upload: {}", row.line(), e.getMessage());
            return new Considered(row, null, RowFailure.RULES_AT_FAULT);
        } catch (EvaluatorsDiffer e) {
            throw e.at("row " + row.line());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Row {} of an upload failed.", row.line(), e);
            return new Considered(row, null, RowFailure.UNEXPECTED);
        }
    }

    private static boolean updates(UploadRow row) {
        KnownReference known = row.known();
        return known != null && known.decision() == KnownReference.Decision.UPDATE;
    }

    private void keepAlone(Considered one) {
        try {
            keep(List.of(one));
        } catch (RuntimeException refused) {
            if (!StoreFailures.isAboutContent(refused)) {
                throw refused;
            }
            LOG.error(
                    "The answer to row {} of an upload could not be stored.",
                    one.row().line(),
                    refused);
            keep(List.of(new Considered(one.row(), null, RowFailure.NOT_STORED)));
        }
    }

    private void keep(List<Considered> considered) {
        List<Considered> answered =
                considered.stream().filter(one -> one.answer() != null).toList();
        transactions.executeWithoutResult(transaction -> {
            holdLease.run();
            considered.stream()
                    .filter(one -> one.failure() == null && updates(one.row()))
                    .forEach(one -> update(one.row()));
            if (!answered.isEmpty()) {
                consultation.keep(answered.stream()
                        .map(one -> Objects.requireNonNull(one.answer()))
                        .toList());
                origins.add(answered.stream().map(RowAnswerer::origins).toList());
                comments.add(answered.stream().map(RowAnswerer::comments).toList());
                rows.answered(
                        upload.id(),
                        answered.stream().map(RowAnswerer::answered).toList());
            }
            rows.failed(
                    upload.id(),
                    considered.stream()
                            .filter(one -> one.failure() != null)
                            .map(one -> new UploadRows.Failed(one.row().line(), Objects.requireNonNull(one.failure())))
                            .toList());
            rows.bad(
                    upload.id(),
                    considered.stream()
                            .filter(Considered::bad)
                            .map(one -> one.row().line())
                            .toList());
        });
    }

    /** A row that begins a case gives it the id of its answer. */
    private static VersionOrigins origins(Considered one) {
        return new VersionOrigins(
                Objects.requireNonNull(one.answer()).id(), 1, one.row().source().origins());
    }

    private static CommentsOfCase comments(Considered one) {
        return new CommentsOfCase(
                Objects.requireNonNull(one.answer()).id(), one.row().source().said());
    }

    private void update(UploadRow row) {
        try {
            IssuedRecommendation answer =
                    updates.update(upload, row, references.of(upload.form()).of(row));
            rows.answered(upload.id(), List.of(answered(row, answer)));
        } catch (BadCase e) {
            rows.bad(upload.id(), List.of(row.line()));
        } catch (ResourceNotFound | Refusal | StaleCase e) {
            rows.failed(upload.id(), List.of(new UploadRows.Failed(row.line(), RowFailure.CASE_CHANGED)));
        }
    }

    private static UploadRows.Answered answered(Considered one) {
        return answered(one.row(), Objects.requireNonNull(one.answer()));
    }

    private static UploadRows.Answered answered(UploadRow row, IssuedRecommendation answer) {
        return new UploadRows.Answered(
                row.line(),
                answer.id(),
                answer.recommendation().advice().verdict().value().name(),
                StoredCells.write(AnswerColumns.of(answer.recommendation().advice())));
    }
}
