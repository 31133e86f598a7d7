package io.gapwise.site.upload;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.Answer;
import io.gapwise.service.recommendations.Consultation;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.KeptCells;
import io.gapwise.sheets.SheetForm;
import io.gapwise.sheets.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers uploads in the background, one after another. An answer and the row that it belongs to are kept in one
 * transaction: whatever happens in between, no row is answered twice and none is forgotten.
 */
@Component
class Answering implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final int TOGETHER = 100;
    private static final int QUEUE = 50;
    private static final int PATIENCE_SECONDS = 15;
    private static final Set<UploadState> RESTING =
            Set.of(UploadState.OPEN, UploadState.STOPPED, UploadState.DONE, UploadState.FAILED);

    private final Uploads uploads;
    private final UploadRows rows;
    private final Consultations consultations;
    private final TransactionOperations transactions;
    private final Workers workers = new Workers();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), Answering::thread);
    private volatile boolean closing;

    Answering(Uploads uploads, UploadRows rows, Consultations consultations, TransactionOperations transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.consultations = consultations;
        this.transactions = transactions;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "uploads");
        thread.setDaemon(true);
        return thread;
    }

    /** Has the good rows answered; false where too many uploads are waiting. Asked twice, it happens once. */
    boolean begin(String id) {
        if (!uploads.move(id, RESTING, UploadState.WAITING)) {
            return true;
        }
        try {
            worker.execute(() -> run(id));
            return true;
        } catch (RejectedExecutionException full) {
            uploads.move(id, Set.of(UploadState.WAITING), UploadState.OPEN);
            return false;
        }
    }

    /** What is answered stays answered. */
    void stop(String id) {
        if (!uploads.move(id, Set.of(UploadState.WAITING), UploadState.STOPPED)) {
            uploads.move(id, Set.of(UploadState.RUNNING), UploadState.STOPPING);
        }
    }

    /** Goes on with what was under way when the service stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (String id : uploads.unfinished()) {
            if (!uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED)) {
                uploads.move(id, Set.of(UploadState.WAITING, UploadState.RUNNING), UploadState.STOPPED);
                begin(id);
            }
        }
    }

    private void run(String id) {
        if (closing || !uploads.move(id, Set.of(UploadState.WAITING), UploadState.RUNNING)) {
            return;
        }
        try {
            rows.tryFailedAgain(id);
            if (answer(id)) {
                uploads.move(id, Set.of(UploadState.RUNNING), UploadState.DONE);
                uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED);
            }
        } catch (Refusal refusal) {
            uploads.move(id, Set.of(UploadState.RUNNING, UploadState.STOPPING), UploadState.FAILED);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("An upload could not be answered to its end.", e);
                uploads.move(id, Set.of(UploadState.RUNNING, UploadState.STOPPING), UploadState.FAILED);
            }
        }
    }

    /** Whether it came to an end; it does not where the service closes: then it goes on at the next start. */
    private boolean answer(String id) throws Refusal {
        SheetForm form = uploads.find(id).orElseThrow().form();
        SheetForm.Judge judge = form.judge();
        Consultation consultation = consultations.begin();
        List<UploadRow> some = next(id, 0);
        while (!some.isEmpty()) {
            if (closing) {
                return false;
            }
            if (uploads.state(id) != UploadState.RUNNING) {
                return true;
            }
            answer(id, consultation, judge, some);
            some = next(id, some.get(some.size() - 1).line());
        }
        return true;
    }

    private List<UploadRow> next(String id, long line) {
        return rows.behind(id, Set.of(RowState.GOOD), line, TOGETHER);
    }

    private void answer(String id, Consultation consultation, SheetForm.Judge judge, List<UploadRow> some) {
        List<@Nullable Answer> answers = workers.each(some, row -> consider(consultation, judge, row));
        List<Answer> kept = new ArrayList<>();
        List<UploadRows.Answered> answered = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Answer answer = answers.get(i);
            if (answer == null) {
                failed.add(some.get(i).line());
            } else {
                kept.add(answer);
                answered.add(answered(some.get(i), answer));
            }
        }
        transactions.executeWithoutResult(transaction -> {
            if (!kept.isEmpty()) {
                consultation.keep(kept);
                rows.answered(id, answered);
            }
            rows.failed(id, failed);
        });
    }

    private static UploadRows.Answered answered(UploadRow row, Answer answer) {
        return new UploadRows.Answered(
                row.line(),
                answer.id(),
                answer.recommendation().advice().verdict().value().name(),
                KeptCells.write(AnswerColumns.of(answer.recommendation().advice())));
    }

    private static @Nullable Answer consider(Consultation consultation, SheetForm.Judge judge, UploadRow row) {
        try {
            return consultation.consider(judge.of(row.cells()).json());
        } catch (BadCase | RuleSetFault e) {
            LOG.warn("No answer to a row of an upload: {}", e.getMessage());
            return null;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
        workers.close();
    }
}
