package io.gapwise.service.priorities;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Share;
import io.gapwise.core.priority.Ability;
import io.gapwise.core.priority.AtHand;
import io.gapwise.core.priority.Costs;
import io.gapwise.core.priority.Ease;
import io.gapwise.core.priority.ObjectiveServed;
import io.gapwise.core.priority.Running;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.Weight;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyValues;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Says how cases stand, by what the strategy, the initiatives and the cases themselves state. What none of them states stays
 * unknown: whether there is time to spare, for example, is written down nowhere.
 */
final class CaseStandings {

    private static final int QUARTER_WEEKS = 13;
    private static final int MOST_WEEKS = 520;
    private static final int HIGH = 4;
    private static final int MEDIUM = 3;

    private final StrategyView strategy;
    private final LocalDate today;

    CaseStandings(StrategyView strategy, LocalDate today) {
        this.strategy = strategy;
        this.today = today;
    }

    Standing of(CaseSketch sketch, List<BegunInitiative> begun) {
        Optional<StrategyItem> objective = strategy.objective(sketch.objective());
        return new Standing(
                objective(sketch, objective),
                new Ability(
                        strategy.drives(sketch.capability()) ? Answer.YES : Answer.UNKNOWN,
                        atHand(sketch.neverLearned()),
                        Answer.UNKNOWN),
                new Ease(assetExists(sketch), otherWayExists(sketch), Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
                Costs.NOTHING,
                running(begun),
                weeks(sketch, objective));
    }

    private ObjectiveServed objective(CaseSketch sketch, Optional<StrategyItem> objective) {
        if (objective.isEmpty()) {
            // What a case names and nobody has written down is not written down; a case that names none may serve one.
            return new ObjectiveServed(
                    sketch.objective() == null ? Answer.UNKNOWN : Answer.NO,
                    Weight.UNKNOWN,
                    Answer.UNKNOWN,
                    Answer.UNKNOWN);
        }
        StrategyValues stated = objective.get().values();
        boolean figure = stated.has("figure") && stated.has("baseline") && stated.has("target");
        return new ObjectiveServed(Answer.YES, weight(stated), figure ? Answer.YES : Answer.NO, near(stated));
    }

    /** Five steps of the strategy become three words: 4 and 5 are high, 3 is medium, 1 and 2 are low. */
    private static Weight weight(StrategyValues objective) {
        return objective
                .number("weight")
                .map(number -> number.intValue())
                .map(steps -> steps >= HIGH ? Weight.HIGH : steps == MEDIUM ? Weight.MEDIUM : Weight.LOW)
                .orElse(Weight.UNKNOWN);
    }

    /** Waiting can no longer miss a date that is over, so nothing is known of that. */
    private Answer near(StrategyValues objective) {
        return objective
                .day("endsOn")
                .filter(ends -> !ends.isBefore(today))
                .map(ends -> ends.isBefore(today.plusWeeks(QUARTER_WEEKS)) ? Answer.YES : Answer.NO)
                .orElse(Answer.UNKNOWN);
    }

    /** Those who never learned it do not have it. */
    private static AtHand atHand(Share neverLearned) {
        return switch (neverLearned) {
            case ALL -> AtHand.NOBODY;
            case MOST -> AtHand.FEW;
            case SOME -> AtHand.SOME;
            case FEW -> AtHand.MOST;
            case UNKNOWN -> AtHand.UNKNOWN;
        };
    }

    private Answer assetExists(CaseSketch sketch) {
        if (!strategy.fitting(sketch.capability(), sketch.methods()).isEmpty()) {
            return Answer.YES;
        }
        boolean known = sketch.capability() != null
                && !sketch.methods().isEmpty()
                && strategy.hasAssets()
                && strategy.assets(sketch.capability()).stream()
                        .allMatch(asset -> asset.values().has("method"));
        return known ? Answer.NO : Answer.UNKNOWN;
    }

    /** What builds the capability in another way than was advised is there all the same. */
    private Answer otherWayExists(CaseSketch sketch) {
        if (sketch.capability() == null || sketch.methods().isEmpty() || !strategy.hasAssets()) {
            return Answer.UNKNOWN;
        }
        List<AssetThere> there = strategy.there(sketch.capability(), sketch.methods());
        if (there.stream().anyMatch(each -> each.fit() == AssetThere.Fit.OTHER_WAY)) {
            return Answer.YES;
        }
        return there.stream().anyMatch(each -> each.fit() == AssetThere.Fit.WAY_UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static Running running(List<BegunInitiative> begun) {
        List<BegunInitiative> underWay =
                begun.stream().filter(BegunInitiative::underWay).toList();
        if (underWay.stream().anyMatch(BegunInitiative::flat)) {
            return Running.FLAT;
        }
        return underWay.isEmpty() ? Running.NONE : Running.YES;
    }

    /** Counts from the last day on which somebody looked at the case or at its objective. */
    private int weeks(CaseSketch sketch, Optional<StrategyItem> objective) {
        LocalDate looked = objective
                .map(found ->
                        found.changedAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .filter(day -> day.isAfter(sketch.answeredOn()))
                .orElse(sketch.answeredOn());
        return (int) Math.max(0, Math.min(MOST_WEEKS, ChronoUnit.WEEKS.between(looked, today)));
    }
}
