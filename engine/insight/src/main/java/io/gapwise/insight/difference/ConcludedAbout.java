package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Conclusion;
import java.util.List;

/** Returns what a conclusion is about apart from its words and weights, so that a conclusion is known again when these change. */
final class ConcludedAbout implements Conclusion.Cases<List<Object>> {

    static final ConcludedAbout EACH = new ConcludedAbout();

    private ConcludedAbout() {}

    @Override
    public List<Object> align(Conclusion.Align said) {
        return List.of(said.getClass(), said.alignment());
    }

    @Override
    public List<Object> lead(Conclusion.Lead said) {
        return List.of(said.getClass());
    }

    @Override
    public List<Object> notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return List.of(said.getClass());
    }

    @Override
    public List<Object> findCause(Conclusion.FindCause said) {
        return List.of(said.getClass(), said.cause());
    }

    @Override
    public List<Object> discountCause(Conclusion.DiscountCause said) {
        return List.of(said.getClass(), said.cause());
    }

    @Override
    public List<Object> giveVerdict(Conclusion.GiveVerdict said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> adviseRemedy(Conclusion.AdviseRemedy said) {
        return List.of(said.getClass(), said.remedy());
    }

    @Override
    public List<Object> speakFor(Conclusion.SpeakFor said) {
        return List.of(said.getClass(), said.method());
    }

    @Override
    public List<Object> speakAgainst(Conclusion.SpeakAgainst said) {
        return List.of(said.getClass(), said.method());
    }

    @Override
    public List<Object> exclude(Conclusion.Exclude said) {
        return List.of(said.getClass(), said.method());
    }

    @Override
    public List<Object> takeMeasure(Conclusion.TakeMeasure said) {
        return List.of(said.getClass(), said.level(), said.afterWeeks());
    }

    @Override
    public List<Object> caution(Conclusion.Caution said) {
        return List.of(said.getClass());
    }

    @Override
    public List<Object> ask(Conclusion.Ask said) {
        return List.of(said.getClass(), said.field());
    }

    @Override
    public List<Object> judge(Conclusion.Judge said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> revise(Conclusion.Revise said) {
        return List.of(said.getClass());
    }

    @Override
    public List<Object> reopen(Conclusion.Reopen said) {
        return List.of(said.getClass(), said.cause());
    }

    @Override
    public List<Object> nameNeed(Conclusion.NameNeed said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> weighEffect(Conclusion.WeighEffect said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> weighReadiness(Conclusion.WeighReadiness said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> weighUrgency(Conclusion.WeighUrgency said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> doubtRank(Conclusion.DoubtRank said) {
        return List.of(said.getClass());
    }

    @Override
    public List<Object> givePlace(Conclusion.GivePlace said) {
        return List.of(said.getClass(), said.value());
    }

    @Override
    public List<Object> mustNotHappen(Conclusion.MustNotHappen said) {
        return List.of(said.getClass());
    }
}
