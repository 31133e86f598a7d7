package io.gapwise.service.jobs;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.store.AfterCommit;
import io.gapwise.service.turns.WorkThreads;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in the jobs of the caller's tenant, and ends them. */
@Component
class TenantJobs {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final JobPieces pieces;
    private final JobSettings settings;
    private final WorkThreads threads;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    TenantJobs(
            Jobs jobs,
            JobPieces pieces,
            JobSettings settings,
            WorkThreads threads,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.settings = settings;
        this.threads = threads;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Job get(String id) throws ResourceNotFound {
        return jobs.find(id).orElseThrow(TenantJobs::none);
    }

    List<Job> list(@Nullable JobState state, @Nullable Job before, int most) {
        return jobs.list(state, before, most);
    }

    /**
     * Begins a job of which nothing is here yet.
     *
     * @throws Refusal if as many jobs of the tenant are not over as may be
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may keep no more jobs
     */
    Job begin(JobOrder order) throws Refusal {
        requireFits(order.announced() == null ? 0 : order.announced());
        if (jobs.open() >= settings.open()) {
            throw Refusal.tooManyJobs(settings.open(), SOON);
        }
        String id = UUID.randomUUID().toString();
        quotas.requireRoom(Quota.JOBS);
        transactions.executeWithoutResult(transaction -> {
            jobs.add(id, order, now());
            quotas.take(Quota.JOBS, 1);
        });
        return jobs.find(id).orElseThrow();
    }

    /** @throws Refusal if a file of this size is too large */
    void requireFits(long bytes) throws Refusal {
        if (bytes > settings.largest().toBytes()) {
            throw Refusal.tooLarge(
                    Sentence.of("body.tooLarge", settings.largest().toBytes()));
        }
    }

    /** Notes how long the file will be, which may be said once. */
    void announce(Job job, long length) throws Refusal {
        Long before = job.order().announced();
        if (before == null) {
            requireFits(length);
            jobs.announce(job.id(), length);
        } else if (before != length) {
            throw Refusal.otherUploadLength(before);
        }
    }

    /**
     * Stores what comes, piece by piece, and keeps what is here where the sending breaks off.
     *
     * @param from how much is here already
     * @param most how many bytes the file has in all; null where that is not known
     * @return how much is here then
     */
    long receive(String id, InputStream in, long from, @Nullable Long most) throws IOException, Refusal {
        byte[] piece = new byte[JobPieces.LARGEST];
        long at = from;
        int filled = 0;
        boolean more = true;
        while (more) {
            try {
                int read = in.read(piece, filled, piece.length - filled);
                more = read >= 0;
                filled += Math.max(0, read);
            } catch (IOException e) {
                append(id, at, Arrays.copyOf(piece, filled));
                throw e;
            }
            if (most != null && at + filled > most) {
                throw Refusal.otherUploadLength(most);
            }
            requireFits(at + filled);
            if (!more || filled == piece.length) {
                append(id, at, Arrays.copyOf(piece, filled));
                at += filled;
                filled = 0;
            }
        }
        return at;
    }

    private void append(String id, long at, byte[] piece) throws Refusal {
        if (piece.length == 0) {
            return;
        }
        boolean grown = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean mine = jobs.grow(id, at, at + piece.length, now());
            if (mine) {
                pieces.add(id, PieceKind.SENT, at, piece);
            }
            return mine;
        }));
        if (!grown) {
            throw moved(id, at);
        }
    }

    /** Says that somebody else has added to the file, or ended the job. */
    private Refusal moved(String id, long at) {
        return jobs.find(id)
                .map(job -> job.state() == JobState.RECEIVING
                        ? Refusal.otherUploadOffset(job.received(), at)
                        : Refusal.uploadOver(job.received()))
                .orElseGet(() -> Refusal.uploadOver(at));
    }

    /** Has a job done whose file is here to its end. */
    Job complete(String id, long length, @Nullable Long announced) throws ResourceNotFound, Refusal {
        if (announced != null && announced != length) {
            throw Refusal.otherUploadLength(announced);
        }
        boolean queued = Boolean.TRUE.equals(transactions.execute(transaction -> {
            boolean mine = jobs.queue(id, length, now());
            if (mine) {
                audit.record(AuditAction.JOB_BEGUN, id);
                AfterCommit.run(() -> threads.wake(JobSource.KIND));
            }
            return mine;
        }));
        if (!queued) {
            throw moved(id, length);
        }
        return get(id);
    }

    /** Deletes a job whose file could not be taken in. */
    void discard(String id) {
        transactions.executeWithoutResult(transaction -> delete(id));
    }

    /**
     * Cancels a job that is not over; what was stored stays, and its results can be read. One that is over, or of which
     * nothing is answered because its file is not here, is forgotten.
     */
    void end(String id) throws ResourceNotFound {
        boolean found = Boolean.TRUE.equals(transactions.execute(transaction -> {
            Job job = jobs.held(id).orElse(null);
            if (job == null) {
                return false;
            }
            if (job.state().over() || job.state() == JobState.RECEIVING) {
                delete(id);
                audit.record(AuditAction.JOB_DELETED, id);
            } else {
                jobs.end(id, JobState.CANCELLED, null, now());
                pieces.forget(id, PieceKind.SENT);
                audit.record(AuditAction.JOB_CANCELLED, id);
            }
            return true;
        }));
        if (!found) {
            throw none();
        }
    }

    private void delete(String id) {
        if (jobs.delete(id)) {
            quotas.giveBack(Quota.JOBS, 1);
        }
    }

    private static ResourceNotFound none() {
        return new ResourceNotFound(Sentence.of("missing.job"));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
