package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.signs.PersonView;
import io.gapwise.insight.signs.Tally;
import io.gapwise.insight.signs.VoiceAnswers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Stores what people answered, all of it or nothing. */
@Component
class VoiceRecorder {

    /** So many answers one invitation takes, so that a link that became public does not fill the disk. */
    static final int MOST_ANSWERS = 20_000;

    /** The length of the id of an answer. */
    static final int ID_LENGTH = 32;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VoiceInvitations invitations;
    private final StoredVoices voices;
    private final WaitingSightings waiting;
    private final SignsInForce signs;
    private final TransactionOperations transactions;
    private final Clock clock;

    VoiceRecorder(
            VoiceInvitations invitations,
            StoredVoices voices,
            WaitingSightings waiting,
            SignsInForce signs,
            TransactionOperations transactions,
            Clock clock) {
        this.invitations = invitations;
        this.voices = voices;
        this.waiting = waiting;
        this.signs = signs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What one person answered.
     *
     * @param id tells nothing of the person and of the order
     * @param answers the ids of chosen answers by the ids of questions
     */
    record Voice(String id, Map<String, String> answers) {

        Voice {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Stores answers to an invitation. An answer that was stored before does not count again.
     *
     * @param more what else belongs to the same transaction
     * @return false if the invitation takes no answers any more, so that nothing was stored
     */
    boolean store(Invitation invitation, List<Voice> said, Runnable more) {
        try {
            return Boolean.TRUE.equals(transactions.execute(tx -> {
                for (Voice voice : said) {
                    store(invitation, voice);
                }
                more.run();
                OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
                boolean taken = invitations.count(invitation.id(), said.size(), MOST_ANSWERS, now);
                if (!taken) {
                    tx.setRollbackOnly();
                }
                return taken;
            }));
        } catch (DuplicateKeyException e) {
            if (said.stream().allMatch(voice -> voices.has(voice.id()))) {
                return true;
            }
            throw e;
        }
    }

    private void store(Invitation invitation, Voice voice) {
        voices.add(
                voice.id(),
                invitation.id(),
                clock.instant().atZone(ZoneId.systemDefault()).toLocalDate(),
                JSON.writeValueAsString(new TreeMap<>(voice.answers())));
        Map<Obstacle, PersonView> views =
                Tally.viewsOf(signs.now(), invitation.group(), new VoiceAnswers(voice.answers()));
        waiting.add(voice.id(), invitation.caseId(), invitation.group(), views);
    }
}
