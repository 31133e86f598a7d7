package io.gapwise.service.recommendations;

import org.springframework.stereotype.Component;

/**
 * Lets lists show the last answer of each real case that is not archived, and no other one. Whoever changes what that
 * depends on arranges the case anew, in the same transaction and while the case is locked.
 */
@Component
public class CaseListing {

    private final Recommendations recommendations;
    private final ListingChanges changes;

    CaseListing(Recommendations recommendations, ListingChanges changes) {
        this.recommendations = recommendations;
        this.changes = changes;
    }

    /**
     * Lets what was the last answer of a case stand behind a new one.
     *
     * @param before the case before the new answer
     */
    void supersede(CaseRecord before) {
        if (before.lastAnswer() != null) {
            recommendations
                    .number(before.lastAnswer())
                    .ifPresent(seq -> move(seq, before.stateOfLast(), before.stateOfEarlier()));
        }
    }

    /**
     * Moves all answers of a case to where they belong.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else does so for another case at the same time;
     *     the transaction can be tried again
     */
    public void arrange(CaseRecord record) {
        for (Recommendations.Standing each : recommendations.standings(record.id())) {
            AnswerState state =
                    each.publicId().equals(record.lastAnswer()) ? record.stateOfLast() : record.stateOfEarlier();
            move(each.seq(), each.state(), state);
        }
    }

    private void move(long seq, AnswerState from, AnswerState to) {
        if (from != to) {
            recommendations.move(seq, to);
            if (from == AnswerState.CURRENT || to == AnswerState.CURRENT) {
                changes.add(seq, to == AnswerState.CURRENT);
            }
        }
    }
}
