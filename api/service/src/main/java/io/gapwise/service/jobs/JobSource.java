package io.gapwise.service.jobs;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.recommendations.LineGroup;
import io.gapwise.service.store.StoreFault;
import io.gapwise.service.turns.Lease;
import io.gapwise.service.turns.LeaseLost;
import io.gapwise.service.turns.Turn;
import io.gapwise.service.turns.Work;
import io.gapwise.service.turns.WorkSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works on jobs, each in the name of whoever sent it. */
@Component
class JobSource implements WorkSource {

    static final String KIND = "jobs";

    private static final Logger LOG = LoggerFactory.getLogger(JobSource.class);

    /** A job that ended this many programs in a row, and got no line further, would end the next as well. */
    private static final int MOST_ATTEMPTS = 3;

    private final Jobs jobs;
    private final JobPieces pieces;
    private final JobRuns runs;
    private final JobSteps steps;
    private final TransactionOperations transactions;
    private final Clock clock;

    JobSource(
            Jobs jobs,
            JobPieces pieces,
            JobRuns runs,
            JobSteps steps,
            TransactionOperations transactions,
            Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.runs = runs;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean anyWaiting(OffsetDateTime now) {
        return jobs.anyWaiting(now);
    }

    @Override
    public List<Work> standing(OffsetDateTime now) {
        return jobs.standing(now).stream()
                .map(each -> new Work(each.tenant(), each.id(), each.running()))
                .toList();
    }

    @Override
    public boolean lend(Work work, Lease lease, OffsetDateTime now) {
        return Callers.as(Caller.program(work.tenant()), () -> jobs.lend(work.id(), lease.owner(), lease.until(), now));
    }

    @Override
    public void renew(Lease lease) {
        jobs.renew(lease.owner(), lease.until());
    }

    @Override
    public void release(String owner) {
        jobs.release(owner);
    }

    @Override
    public void endLeases() {
        jobs.endLeases();
    }

    @Override
    public void work(Work work, Turn turn) {
        Optional<Job> job = Callers.as(Caller.program(work.tenant()), () -> jobs.find(work.id()));
        job.ifPresent(found -> Callers.run(
                new Caller(work.tenant(), found.createdBy(), EnumSet.allOf(Scope.class)), () -> workOn(found, turn)));
    }

    private void workOn(Job job, Turn turn) {
        try {
            if (job.attempts() >= MOST_ATTEMPTS) {
                LOG.error("A job is given up, because the program ended each time that it answered it.");
                end(job, JobState.FAILED, ProblemDocument.unexpected(), turn);
            } else {
                answer(job, turn);
            }
        } catch (LeaseLost lost) {
            LOG.debug("A job is left, because it was ended or another program works on it.");
        } catch (Refusal refused) {
            end(job, JobState.FAILED, refused.problem(), turn);
        } catch (QuotaReached full) {
            LOG.info("A job ends early, because no more cases may be stored for its tenant.");
            end(job, JobState.FAILED, ProblemDocument.quotaReached(full), turn);
        } catch (EvaluatorsDiffer difference) {
            end(job, JobState.FAILED, ProblemDocument.evaluatorsDiffer(difference), turn);
        } catch (IOException | RuntimeException | Error e) {
            failed(job, e, turn);
        }
    }

    private void answer(Job job, Turn turn) throws IOException, Refusal {
        JobRun run = runs.open(job);
        boolean left = false;
        try {
            LineGroup group = null;
            while (!turn.over()) {
                group = run.next();
                if (group == null) {
                    ProblemDocument broken = run.lines().broken();
                    end(job, broken == null ? JobState.DONE : JobState.FAILED, broken, turn);
                    return;
                }
                steps.answer(run, group, turn);
            }
            giveBack(job, turn);
            runs.leave(run);
            left = true;
        } finally {
            if (!left) {
                runs.close(run);
            }
        }
    }

    private void failed(Job job, Throwable failure, Turn turn) {
        if (turn.ending()) {
            return;
        }
        if (StoreFault.of(failure).isPresent()) {
            LOG.debug("The database is away; the job goes on when it is back.", failure);
            giveBack(job, turn);
        } else {
            LOG.error("A job could not be answered to its end.", failure);
            end(job, JobState.FAILED, ProblemDocument.unexpected(), turn);
        }
    }

    private void giveBack(Job job, Turn turn) {
        try {
            steps.whileAway(turn, () -> jobs.giveBack(job.id(), turn.owner()));
        } catch (LeaseLost ending) {
            LOG.debug("A job is taken over when its lease ends.");
        }
    }

    /** Ends a job, unless somebody else has done so; its file is not needed any more. */
    private void end(Job job, JobState state, @Nullable ProblemDocument problem, Turn turn) {
        String why = problem == null
                ? null
                : new String(problem.in(job.order().language()).json(), StandardCharsets.UTF_8);
        try {
            steps.whileAway(
                    turn,
                    () -> transactions.executeWithoutResult(transaction -> {
                        if (jobs.held(job.id(), turn.owner()).isPresent()) {
                            jobs.end(job.id(), state, why, now());
                            pieces.forget(job.id(), PieceKind.SENT);
                        }
                    }));
        } catch (LeaseLost ending) {
            LOG.debug("How a job ended is stored after the next start.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
