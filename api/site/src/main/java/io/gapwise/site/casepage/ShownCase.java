package io.gapwise.site.casepage;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.json.KeptCase;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.recommendations.CaseAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case as its page shows it. Its methods are public because the templates call them.
 *
 * @param gapCase what the case says, as far as this version of the program understands it
 * @param couldStillTurn the paths of all open answers that could still turn the verdict; null if no rules can be asked
 */
record ShownCase(
        CaseView view,
        GapCase gapCase,
        List<KeptCase.Unread> unread,
        List<ShownObstacle> obstacles,
        @Nullable List<String> couldStillTurn) {

    static ShownCase of(CaseView view, KeptCase kept, @Nullable List<String> couldStillTurn) {
        return new ShownCase(
                view, kept.gapCase(), kept.unread(), ShownObstacle.all(kept.gapCase(), view.notes()), couldStillTurn);
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

    /** Says whether nothing that is not known could still turn the verdict, and somebody can say it. */
    public boolean settled() {
        CaseAnswer last = last();
        return couldStillTurn != null
                && couldStillTurn.isEmpty()
                && last != null
                && !changedSince()
                && !last.verdict().equals("INSUFFICIENT_EVIDENCE")
                && obstacles.stream().anyMatch(each -> each.ofWorkplace() && each.answered());
    }
}
