package io.gapwise.insight.rulecases;

import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Subject;
import java.util.Optional;

/**
 * Holds what a rule judges by that does not take part in an answer: what came of it, or how the case stands among others.
 * A rule judges by one of the two; nothing is known of the other one.
 */
public record KnownBeside(FollowUp followUp, Standing standing) {

    /** Nothing is known beside the case. */
    public static final KnownBeside NOTHING = new KnownBeside(FollowUp.NOTHING, Standing.NOTHING);

    /** Returns what is known of this kind; nothing for the case and for what stages conclude. */
    public Optional<Record> of(Subject subject) {
        return switch (subject) {
            case FOLLOW_UP -> Optional.of(followUp);
            case STANDING -> Optional.of(standing);
            case GAP_CASE, TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS, WEIGHED -> Optional.empty();
        };
    }
}
