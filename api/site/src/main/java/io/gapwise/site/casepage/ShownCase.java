package io.gapwise.site.casepage;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.KeptCase;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.evidence.StillTurning;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.recommendations.CaseAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case as its page shows it. Its methods are public because the templates call them.
 *
 * @param gapCase what the case says, as far as this version of the program understands it
 * @param still what could still turn the verdict; null if no rules can be asked
 */
record ShownCase(
        CaseView view,
        GapCase gapCase,
        List<KeptCase.Unread> unread,
        List<ShownObstacle> obstacles,
        @Nullable StillTurning still) {

    static ShownCase of(CaseView view, KeptCase kept, @Nullable StillTurning still) {
        return new ShownCase(
                view, kept.gapCase(), kept.unread(), ShownObstacle.all(kept.gapCase(), view.notes()), still);
    }

    public String id() {
        return view.id();
    }

    public @Nullable CaseAnswer last() {
        return view.lastAnswer();
    }

    /** Lists the answers before the last one, the newest first. */
    public List<CaseAnswer> earlier() {
        return view.answers().stream().skip(1).toList();
    }

    /** Says whether the case says something else than what was answered last. */
    public boolean changedSince() {
        CaseAnswer last = last();
        return last != null && last.version() < view.version();
    }

    /** Lists what the case tells apart from its title and the obstacles, which stand elsewhere. */
    public List<Property> known() {
        return Property.sent().stream()
                .filter(property -> !property.path().equals("title") && !ShownObstacle.is(property))
                .filter(property -> CaseAnswers.sent(property.read(gapCase)) != null)
                .toList();
    }

    /** Counts the obstacles of one side. */
    public long all(boolean workplace) {
        return obstacles.stream()
                .filter(each -> each.ofWorkplace() == workplace)
                .count();
    }

    /** Counts the obstacles of one side of which nothing is known. */
    public long unknown(boolean workplace) {
        return obstacles.stream()
                .filter(each -> each.ofWorkplace() == workplace && !each.hasMore())
                .count();
    }

    /** Says whether nothing is known of any obstacle, not even a note. */
    public boolean nothingKnown() {
        return obstacles.stream().noneMatch(ShownObstacle::hasMore);
    }

    /** Names the sentence that says what is open; the verdict is only called settled where the answer says it. */
    public @Nullable String standing() {
        if (still == null) {
            return null;
        }
        return switch (still.standing()) {
            case OPEN -> "case.open.what";
            case CLAIMED -> "interview.end.claimed";
            case SETTLED -> last() == null || changedSince() ? "case.open.none" : "interview.end.settled";
            case NOTHING_LEFT -> "interview.end.nobody";
            case NOT_PROVEN -> "case.open.unproven";
        };
    }

    /** Lists the paths of what somebody can find out. */
    public List<String> toFindOut() {
        if (still == null) {
            return List.of();
        }
        return still.standing() == Standing.CLAIMED ? still.restsOnClaims() : still.couldTurn();
    }
}
