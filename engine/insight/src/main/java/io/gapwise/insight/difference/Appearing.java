package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;

/**
 * Says when a conclusion of a rule appears in the answer: when the rule speaks, and where something can undo it, when nothing
 * does. Whether a question appears also depends on those before it, see {@link Questions}.
 */
final class Appearing implements Conclusion.Cases<Formula> {

    private static final Slot FOUND = Slot.known(Subject.CAUSES, "found");

    private final RuleLogic logic;
    private final Formula speaks;

    private Appearing(RuleLogic logic, Rule rule) {
        this.logic = logic;
        speaks = logic.speaks(rule);
    }

    static Appearing of(RuleLogic logic, Rule rule) {
        return new Appearing(logic, rule);
    }

    @Override
    public Formula align(Conclusion.Align said) {
        return speaks;
    }

    @Override
    public Formula lead(Conclusion.Lead said) {
        return speaks;
    }

    @Override
    public Formula notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return speaks;
    }

    @Override
    public Formula findCause(Conclusion.FindCause said) {
        return logic.all(speaks, logic.stands(FOUND, said.cause()));
    }

    @Override
    public Formula discountCause(Conclusion.DiscountCause said) {
        return speaks;
    }

    @Override
    public Formula giveVerdict(Conclusion.GiveVerdict said) {
        return speaks;
    }

    @Override
    public Formula adviseRemedy(Conclusion.AdviseRemedy said) {
        return speaks;
    }

    @Override
    public Formula speakFor(Conclusion.SpeakFor said) {
        return logic.all(speaks, logic.ranked(said.method()));
    }

    @Override
    public Formula speakAgainst(Conclusion.SpeakAgainst said) {
        return logic.all(speaks, logic.ranked(said.method()));
    }

    @Override
    public Formula exclude(Conclusion.Exclude said) {
        return speaks;
    }

    @Override
    public Formula takeMeasure(Conclusion.TakeMeasure said) {
        return speaks;
    }

    @Override
    public Formula caution(Conclusion.Caution said) {
        return speaks;
    }

    @Override
    public Formula ask(Conclusion.Ask said) {
        return speaks;
    }

    @Override
    public Formula judge(Conclusion.Judge said) {
        return speaks;
    }

    @Override
    public Formula revise(Conclusion.Revise said) {
        return speaks;
    }

    @Override
    public Formula reopen(Conclusion.Reopen said) {
        return speaks;
    }

    @Override
    public Formula nameNeed(Conclusion.NameNeed said) {
        return speaks;
    }

    @Override
    public Formula weighEffect(Conclusion.WeighEffect said) {
        return speaks;
    }

    @Override
    public Formula weighReadiness(Conclusion.WeighReadiness said) {
        return speaks;
    }

    @Override
    public Formula weighUrgency(Conclusion.WeighUrgency said) {
        return speaks;
    }

    @Override
    public Formula doubtRank(Conclusion.DoubtRank said) {
        return speaks;
    }

    @Override
    public Formula givePlace(Conclusion.GivePlace said) {
        return speaks;
    }

    /** No answer shows an invariant. */
    @Override
    public Formula mustNotHappen(Conclusion.MustNotHappen said) {
        return logic.any();
    }
}
