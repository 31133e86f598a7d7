package io.gapwise.service.jobs;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.recommendations.LineGroup;
import io.gapwise.service.recommendations.LineOutcome;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.turns.LeaseLost;
import io.gapwise.service.turns.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers lines of jobs. The answers, their results and the place behind them are stored in one transaction: whatever
 * happens in between, no line is answered twice and none is forgotten. A problem with one line does not affect the others.
 */
@Component
class JobSteps {

    private static final Logger LOG = LoggerFactory.getLogger(JobSteps.class);
    private static final int ATTEMPTS = 2;

    private final Jobs jobs;
    private final JobPieces pieces;
    private final TransactionOperations transactions;

    JobSteps(Jobs jobs, JobPieces pieces, TransactionOperations transactions) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.transactions = transactions;
    }

    /** What became of lines was not stored, because one of them was given up within the transaction. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<LineOutcome> outcomes;

        Undone(List<LineOutcome> outcomes) {
            super("The lines are answered one by one.", null, false, false);
            this.outcomes = outcomes;
        }
    }

    /**
     * Answers a group together, because a commit for each line is slow; if one of its lines cannot be stored, they are
     * answered one by one.
     *
     * @throws LeaseLost if this program is not to work on the job any more
     * @throws QuotaReached if no more cases may be stored for the tenant
     * @throws EvaluatorsDiffer if the answers cannot be trusted
     */
    void answer(JobRun run, LineGroup group, Turn turn) {
        if (!answeredTogether(run, group, turn)) {
            for (int i = 0; i < group.size(); i++) {
                answerAlone(run, group, i, turn);
            }
        }
    }

    private boolean answeredTogether(JobRun run, LineGroup group, Turn turn) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                commit(run, group, 0, group.size(), turn);
                return true;
            } catch (LeaseLost | EvaluatorsDiffer e) {
                throw e;
            } catch (Undone | QuotaReached e) {
                return false;
            } catch (RuntimeException e) {
                LOG.debug("Lines of a job could not be stored together.", e);
            }
        }
        return false;
    }

    private void answerAlone(JobRun run, LineGroup group, int index, Turn turn) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                commit(run, group, index, index + 1, turn);
                return;
            } catch (LeaseLost | QuotaReached | EvaluatorsDiffer e) {
                throw e;
            } catch (Undone undone) {
                whileAway(turn, () -> note(run, undone.outcomes, group.placeBehind(index + 1), turn));
                return;
            } catch (RuntimeException e) {
                last = e;
            }
        }
        LOG.error("The answer to line {} of a job could not be stored.", group.line(index), last);
        ProblemDocument problem = ProblemDocument.ofFailure(last).onLine(group.line(index));
        LineOutcome refused =
                LineOutcome.refused(group.line(index), List.of(), new String(problem.json(), StandardCharsets.UTF_8));
        whileAway(turn, () -> note(run, List.of(refused), group.placeBehind(index + 1), turn));
    }

    private void commit(JobRun run, LineGroup group, int from, int to, Turn turn) {
        whileAway(
                turn,
                () -> transactions.executeWithoutResult(transaction -> {
                    Job job = held(run, turn);
                    List<LineOutcome> outcomes = group.answer(from, to);
                    if (transaction.isRollbackOnly()) {
                        throw new Undone(outcomes);
                    }
                    keep(job, run, outcomes, group.placeBehind(to));
                }));
        run.reached(group.placeBehind(to));
    }

    private void note(JobRun run, List<LineOutcome> outcomes, long place, Turn turn) {
        transactions.executeWithoutResult(transaction -> keep(held(run, turn), run, outcomes, place));
        run.reached(place);
    }

    private Job held(JobRun run, Turn turn) {
        return jobs.held(run.id(), turn.owner()).orElseThrow(LeaseLost::new);
    }

    private void keep(Job job, JobRun run, List<LineOutcome> outcomes, long place) {
        JobProgress before = job.progress();
        byte[] results = ResultLines.of(outcomes);
        pieces.add(job.id(), PieceKind.LINES, before.results(), results);
        jobs.progressed(
                job.id(),
                new JobProgress(
                        before.total(),
                        place,
                        before.answered() + count(outcomes, LineOutcome.Result.ANSWERED),
                        before.refused() + count(outcomes, LineOutcome.Result.REFUSED),
                        before.untouched()
                                + count(outcomes, LineOutcome.Result.UNCHANGED)
                                + count(outcomes, LineOutcome.Result.SKIPPED),
                        before.results() + results.length,
                        ResultLines.firstRefused(before.firstRefused(), outcomes),
                        before.worked().plus(run.worked())));
    }

    private static long count(List<LineOutcome> outcomes, LineOutcome.Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    /** Does something, again and again while the database is away, until the program ends. */
    void whileAway(Turn turn, Runnable work) {
        boolean done = false;
        while (!done) {
            try {
                work.run();
                done = true;
            } catch (LeaseLost lost) {
                throw lost;
            } catch (RuntimeException e) {
                if (StoreFault.of(e).isEmpty()) {
                    throw e;
                }
                LOG.debug("The database is away; the job goes on when it is back.", e);
                turn.pause();
                if (turn.ending()) {
                    throw new LeaseLost();
                }
            }
        }
    }
}
