package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.analysis.Effect.Repeated;
import io.gapwise.insight.analysis.Effect.Undoing;
import java.util.List;

/** Determines the effect of each kind of conclusion. */
final class EffectOfKind implements Conclusion.Cases<Effect> {

    static final EffectOfKind EACH = new EffectOfKind();

    private static final Undoing DISCOUNTED =
            new Undoing(Slot.known(Subject.CAUSES, "found"), Conclusion.DiscountCause.class, false);
    private static final Slot ADVISED = Slot.known(Subject.METHODS, "advised");
    private static final Undoing EXCLUDED = new Undoing(ADVISED, Conclusion.Exclude.class, false);
    private static final Undoing EXCLUDED_OR_ALONE = new Undoing(ADVISED, Conclusion.Exclude.class, true);

    private EffectOfKind() {}

    @Override
    public Effect align(Conclusion.Align said) {
        return new Effect(said.getClass(), said.alignment(), 0, Repeated.IS_A_FAULT, null);
    }

    @Override
    public Effect lead(Conclusion.Lead said) {
        return allText(said);
    }

    @Override
    public Effect notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return new Effect(said.getClass(), "the case", 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect findCause(Conclusion.FindCause said) {
        return new Effect(said.getClass(), said.cause(), 0, Repeated.GIVES_A_REASON, DISCOUNTED);
    }

    @Override
    public Effect discountCause(Conclusion.DiscountCause said) {
        return new Effect(said.getClass(), said.cause(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect giveVerdict(Conclusion.GiveVerdict said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.IS_A_FAULT, null);
    }

    @Override
    public Effect adviseRemedy(Conclusion.AdviseRemedy said) {
        return new Effect(said.getClass(), said.remedy(), said.weight(), Repeated.ADDS_UP, null);
    }

    @Override
    public Effect speakFor(Conclusion.SpeakFor said) {
        return new Effect(said.getClass(), said.method(), said.weight(), Repeated.ADDS_UP, EXCLUDED);
    }

    @Override
    public Effect speakAgainst(Conclusion.SpeakAgainst said) {
        return new Effect(said.getClass(), said.method(), said.weight(), Repeated.ADDS_UP, EXCLUDED_OR_ALONE);
    }

    @Override
    public Effect exclude(Conclusion.Exclude said) {
        return new Effect(said.getClass(), said.method(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect takeMeasure(Conclusion.TakeMeasure said) {
        return allText(said);
    }

    @Override
    public Effect caution(Conclusion.Caution said) {
        return allText(said);
    }

    @Override
    public Effect ask(Conclusion.Ask said) {
        Object about = List.of(said.field().qualifiedPath(), said.question(), said.because());
        return new Effect(said.getClass(), about, 0, Repeated.DOES_NOTHING, null);
    }

    @Override
    public Effect judge(Conclusion.Judge said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect revise(Conclusion.Revise said) {
        return allText(said);
    }

    @Override
    public Effect reopen(Conclusion.Reopen said) {
        return new Effect(said.getClass(), said.cause(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect nameNeed(Conclusion.NameNeed said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect weighEffect(Conclusion.WeighEffect said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect weighReadiness(Conclusion.WeighReadiness said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect weighUrgency(Conclusion.WeighUrgency said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect doubtRank(Conclusion.DoubtRank said) {
        return allText(said);
    }

    @Override
    public Effect givePlace(Conclusion.GivePlace said) {
        return new Effect(said.getClass(), said.value(), 0, Repeated.GIVES_A_REASON, null);
    }

    @Override
    public Effect mustNotHappen(Conclusion.MustNotHappen said) {
        return allText(said);
    }

    private static Effect allText(Conclusion said) {
        return new Effect(said.getClass(), said, 0, Repeated.DOES_NOTHING, null);
    }
}
