package io.gapwise.service.voices;

import io.gapwise.insight.signs.Tally;
import io.gapwise.insight.signs.VoiceAnswers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what people see by what they answered, all of it or nothing. The answers themselves are not stored: what they
 * tell of each obstacle is enough to be counted.
 */
@Component
class VoiceRecorder {

    private final VoiceInvitations invitations;
    private final KnownVoices known;
    private final WaitingSightings waiting;
    private final SignsInForce signs;
    private final TransactionOperations transactions;
    private final Clock clock;

    VoiceRecorder(
            VoiceInvitations invitations,
            KnownVoices known,
            WaitingSightings waiting,
            SignsInForce signs,
            TransactionOperations transactions,
            Clock clock) {
        this.invitations = invitations;
        this.known = known;
        this.waiting = waiting;
        this.signs = signs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What one person answered.
     *
     * @param hash by which the same form or the same row of a sheet is recognised
     * @param answers the ids of chosen answers by the ids of questions
     */
    record Voice(String hash, Map<String, String> answers) {

        Voice {
            answers = Map.copyOf(answers);
        }
    }

    /** Says what became of answers. */
    enum Outcome {
        STORED,
        /** Some of them were stored before, so none was stored now. */
        KNOWN,
        /** The invitation takes no answers any more. */
        CLOSED
    }

    /**
     * Stores answers to an invitation.
     *
     * @param most how many the invitation may have with these
     * @param more what else belongs to the same transaction
     */
    Outcome store(Invitation invitation, List<Voice> said, int most, Runnable more) {
        try {
            boolean taken = Boolean.TRUE.equals(transactions.execute(tx -> {
                known.add(invitation.id(), said.stream().map(Voice::hash).toList());
                for (Voice voice : said) {
                    waiting.add(
                            invitation.caseId(),
                            invitation.group(),
                            Tally.viewsOf(signs.now(), invitation.group(), new VoiceAnswers(voice.answers())));
                }
                more.run();
                OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
                boolean open = invitations.count(invitation.id(), said.size(), most, now);
                if (!open) {
                    tx.setRollbackOnly();
                }
                return open;
            }));
            return taken ? Outcome.STORED : Outcome.CLOSED;
        } catch (DuplicateKeyException e) {
            return Outcome.KNOWN;
        }
    }
}
