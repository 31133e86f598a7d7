package io.gapwise.site.upload;

import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.origins.CaseOrigins;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.service.turns.LeaseLost;
import io.gapwise.service.turns.Turn;
import io.gapwise.sheets.Workers;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives the good rows of an upload their answers. */
@Component
class UploadAnswers implements DisposableBean {

    private static final int TOGETHER = 100;

    private final Uploads uploads;
    private final UploadRows rows;
    private final Consultations consultations;
    private final RowReferences references;
    private final CaseUpdates updates;
    private final CaseOrigins origins;
    private final CaseComments comments;
    private final TransactionOperations transactions;
    private final Workers workers = new Workers();

    UploadAnswers(
            Uploads uploads,
            UploadRows rows,
            Consultations consultations,
            RowReferences references,
            CaseUpdates updates,
            CaseOrigins origins,
            CaseComments comments,
            TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.consultations = consultations;
        this.references = references;
        this.updates = updates;
        this.origins = origins;
        this.comments = comments;
        this.transactions = transactions;
    }

    /**
     * Answers the good rows and returns true when that is finished, or is to be stopped. It returns false if the turn is
     * over before.
     *
     * @throws LeaseLost if another program answers the upload now
     */
    boolean give(String id, Turn turn) throws Refusal {
        Upload upload = uploads.find(id).orElseThrow();
        RowAnswerer answerer = new RowAnswerer(
                upload,
                consultations.beginInBulk(),
                rows,
                references,
                updates,
                origins,
                comments,
                workers,
                transactions,
                () -> requireLent(id, turn.owner()));
        List<UploadRow> some = next(id, 0);
        while (!some.isEmpty()) {
            if (turn.over()) {
                return false;
            }
            if (uploads.state(id) != UploadState.RUNNING) {
                return true;
            }
            answerer.answer(some);
            uploads.progressed(id);
            some = next(id, some.get(some.size() - 1).line());
        }
        return true;
    }

    /** Makes sure within a transaction that the upload is still lent to a program. */
    void requireLent(String id, String owner) {
        if (!uploads.held(id, owner)) {
            throw new LeaseLost();
        }
    }

    private List<UploadRow> next(String id, long line) {
        return rows.behind(id, Set.of(RowState.GOOD), line, TOGETHER);
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
