package io.gapwise.site.upload;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.turns.Lease;
import io.gapwise.service.turns.LeaseLost;
import io.gapwise.service.turns.Turn;
import io.gapwise.service.turns.Work;
import io.gapwise.service.turns.WorkSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers uploads in their turns, each in the name of whoever asked for it, and records why one of them broke off. */
@Component
class UploadSource implements WorkSource {

    static final String KIND = "uploads";

    private static final Logger LOG = LoggerFactory.getLogger(UploadSource.class);

    /** An upload that ended this many programs in a row, and got no row further, would end the next as well. */
    private static final int MOST_ATTEMPTS = 3;

    private static final Set<UploadState> BUSY =
            Arrays.stream(UploadState.values()).filter(UploadState::busy).collect(Collectors.toUnmodifiableSet());

    private final Uploads uploads;
    private final UploadAnswers answers;

    UploadSource(Uploads uploads, UploadAnswers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean anyWaiting(OffsetDateTime now) {
        return uploads.anyWaiting(now);
    }

    @Override
    public List<Work> standing(OffsetDateTime now) {
        return uploads.standing(now);
    }

    @Override
    public boolean lend(Work work, Lease lease, OffsetDateTime now) {
        return Callers.as(Caller.program(work.tenant()), () -> uploads.lend(work.id(), lease, now));
    }

    @Override
    public void renew(Lease lease) {
        uploads.renew(lease);
    }

    @Override
    public void release(String owner) {
        uploads.release(owner);
    }

    @Override
    public void endLeases() {
        uploads.endLeases();
    }

    @Override
    public void work(Work work, Turn turn) {
        Caller program = Caller.program(work.tenant());
        String asker = Callers.as(program, () -> uploads.askedBy(work.id())).orElse(program.name());
        Callers.run(new Caller(work.tenant(), asker, EnumSet.allOf(Scope.class)), () -> workOn(work.id(), turn));
    }

    private void workOn(String id, Turn turn) {
        try {
            if (uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED)) {
                return;
            }
            if (uploads.attempts(id) >= MOST_ATTEMPTS) {
                LOG.error("An upload is given up, because the program ended each time that it answered it.");
                breakOff(id, StopReason.KEEPS_FAILING, turn);
            } else if (answers.give(id, turn)) {
                uploads.move(id, Set.of(UploadState.RUNNING), UploadState.DONE);
                uploads.move(id, Set.of(UploadState.STOPPING), UploadState.STOPPED);
            } else {
                uploads.giveBack(id, turn.owner());
            }
        } catch (LeaseLost lost) {
            LOG.info("An upload is answered by another program, because this one was silent for too long.");
        } catch (Refusal noRules) {
            breakOff(id, StopReason.NO_RULES, turn);
        } catch (QuotaReached full) {
            LOG.info("An upload ends early, because no more cases may be stored for its tenant.");
            breakOff(id, StopReason.QUOTA_REACHED, turn);
        } catch (RuntimeException | Error e) {
            if (!turn.ending()) {
                LOG.error("An upload could not be answered to its end.", e);
                breakOff(id, StopReason.of(e), turn);
            }
        }
    }

    /**
     * Stores the reason. If the store itself fails, this tries again until the store accepts the reason; if the service
     * shuts down first, the upload is resumed at the next start.
     */
    private void breakOff(String id, StopReason reason, Turn turn) {
        boolean kept = false;
        while (!kept && !turn.ending()) {
            try {
                uploads.breakOff(id, BUSY, reason);
                kept = true;
            } catch (RuntimeException refused) {
                LOG.warn("Why an upload broke off cannot be stored yet: {}", reason);
                turn.pause();
            }
        }
    }
}
