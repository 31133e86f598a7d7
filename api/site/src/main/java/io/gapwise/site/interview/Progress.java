package io.gapwise.site.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.interview.InterviewState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a description has come.
 *
 * @param nothingLeft whether no question that was not asked yet could change the verdict
 * @param couldStillTurn the paths of all answers, open or only claimed, that could change it
 * @param restsOnClaims the paths of the claims on which it rests, where nothing that is open could change it
 */
record Progress(
        VerdictValue verdict,
        @Nullable Method method,
        boolean nothingLeft,
        Standing standing,
        List<String> couldStillTurn,
        List<String> restsOnClaims) {

    static Progress of(InterviewState step) {
        return new Progress(
                step.verdict(),
                step.method(),
                step.nothingLeft(),
                step.standing(),
                step.couldStillTurn(),
                step.restsOnClaims());
    }

    /** Names what the page says. */
    public String state() {
        return switch (standing) {
            case OPEN -> nothingLeft ? "couldTurn" : "open";
            case CLAIMED -> "claimed";
            case SETTLED -> "settled";
            case NOTHING_LEFT -> "nobody";
            case NOT_PROVEN -> "unproven";
        };
    }

    /** Returns how many answers could still change the verdict, the same number as everywhere else. */
    public long count() {
        return couldStillTurn.size();
    }

    /** Lists what somebody can find out. */
    public List<String> toFindOut() {
        return standing == Standing.CLAIMED ? restsOnClaims : couldStillTurn;
    }
}
