package io.gapwise.insight.change;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.logic.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would change the answer to a case: the answers that its verdict depends on, and the nearest cases that get
 * another verdict. The solver finds which answers to change. The evaluator then tries the values, so that every
 * reported change really has the effect.
 */
public final class Changes {

    /** Lists the kinds of conclusions that a caller can wish for. */
    public static final List<Claim.Kind> WISHES =
            List.of(Claim.Kind.VERDICT, Claim.Kind.METHOD, Claim.Kind.REMEDY, Claim.Kind.CAUSE);

    private static final int MOST_WAYS = 10;

    /** As many ways as are looked at before those that are interchangeable are put together. */
    private static final int MOST_TRIED = 60;

    private final Evaluator evaluator;
    private final CaseLogic logic;
    private final Alternatives alternatives;

    public Changes(Evaluator evaluator, CaseLogic logic, Alternatives alternatives) {
        this.evaluator = evaluator;
        this.logic = logic;
        this.alternatives = alternatives;
    }

    /**
     * Returns the single answers whose change alone gives another verdict, in contract order.
     *
     * @throws RuleSetFault where the rules give the case itself no verdict
     */
    public List<Pivot> pivots(GapCase gapCase) {
        VerdictValue verdict = evaluator.verdict(gapCase);
        List<Pivot> pivots = new ArrayList<>();
        for (Property property : Property.sent()) {
            Object given = property.read(gapCase);
            for (Object other : alternatives.to(property, given)) {
                verdict(CaseAnswers.with(gapCase, property, other))
                        .filter(value -> value != verdict)
                        .ifPresent(value -> pivots.add(new Pivot(AnswerChange.of(property, given, other), value)));
            }
        }
        return pivots;
    }

    /**
     * Returns the smallest sets of changes to something known that make a wish come true; there are none where it is true
     * already. Of answers that do as well as one another each is told once, and not in every combination.
     *
     * @param wish a claim of one of the {@link #WISHES}; null to wish for any verdict but the present one
     * @param open the paths whose answers may change
     */
    public NearestChanges nearest(GapCase gapCase, @Nullable Claim wish, Set<String> open) {
        List<NearestChanges.Way> found = new ArrayList<>();
        boolean all = search(gapCase, wish, open, ways -> {
            NearestChanges.Way first = ways.get(0);
            ways.stream().filter(way -> way.differsInOneFrom(first)).forEach(found::add);
            return found.size() < MOST_WAYS;
        });
        boolean cut = found.size() > MOST_WAYS;
        return new NearestChanges(cut ? found.subList(0, MOST_WAYS) : found, all && !cut, within(gapCase, wish));
    }

    /**
     * Returns the same ways as they are told to people: those that differ in interchangeable answers as one way.
     *
     * @param most the number of ways that are told
     */
    public NearestChoices choices(GapCase gapCase, @Nullable Claim wish, Set<String> open, int most) {
        List<NearestChanges.Way> found = new ArrayList<>();
        boolean all = search(gapCase, wish, open, ways -> found.addAll(ways) && found.size() < MOST_TRIED);
        List<WayChoice> choices = WayChoice.of(found);
        boolean cut = choices.size() > most;
        return new NearestChoices(cut ? choices.subList(0, most) : choices, all && !cut, within(gapCase, wish));
    }

    private int within(GapCase gapCase, @Nullable Claim wish) {
        return isSo(gapCase, wish) ? 0 : CaseLogic.MOST_CHANGES;
    }

    private boolean isSo(GapCase gapCase, @Nullable Claim wish) {
        return wish != null && wish.holds(evaluator.evaluate(gapCase));
    }

    /**
     * Passes on the ways that were found, those of the same answers together, and says whether these were all.
     *
     * @param goOn says whether to look for more
     */
    private boolean search(
            GapCase gapCase, @Nullable Claim wish, Set<String> open, Predicate<List<NearestChanges.Way>> goOn) {
        if (isSo(gapCase, wish)) {
            return true;
        }
        VerdictValue verdict = evaluator.verdict(gapCase);
        Predicate<Evaluation> comesTrue = wish == null ? e -> e.verdict().value() != verdict : wish::holds;
        Formula formula = wish == null ? logic.verdict(verdict).not() : formula(wish);
        AtomicBoolean allConfirmed = new AtomicBoolean(true);
        boolean exhausted = logic.fewest(gapCase, open, formula, answers -> {
            List<NearestChanges.Way> ways =
                    new WaySearch(evaluator, alternatives, gapCase, answers).confirmed(comesTrue);
            // Rules that break the contract in the stage after the methods give no answer where the solver expects one.
            allConfirmed.compareAndSet(true, !ways.isEmpty());
            return ways.isEmpty() || goOn.test(ways);
        });
        return exhausted && allConfirmed.get();
    }

    private Formula formula(Claim wish) {
        return switch (wish.kind()) {
            case VERDICT -> logic.verdict(VerdictValue.valueOf(wish.word()));
            case METHOD -> logic.advised(Method.valueOf(wish.word()));
            case REMEDY -> logic.advised(Remedy.valueOf(wish.word()));
            case CAUSE -> logic.found(Cause.valueOf(wish.word()));
            case ALIGNMENT, PURSUIT, DISCOUNTED, EXCLUSION, MEASURE ->
                throw new IllegalArgumentException("Nothing is known of what would bring about " + wish.text());
        };
    }

    private Optional<VerdictValue> verdict(GapCase gapCase) {
        try {
            return Optional.of(evaluator.verdict(gapCase));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }
}
