package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Conclusion;

/**
 * Says which kinds of conclusions decide something that a rule can read or that the contract demands. {@link
 * StageTerms} and {@link ContractBreaks} translate each of these; the others are only shown in the answer.
 */
final class Deciding implements Conclusion.Cases<Boolean> {

    @Override
    public Boolean align(Conclusion.Align said) {
        return true;
    }

    @Override
    public Boolean lead(Conclusion.Lead said) {
        return false;
    }

    @Override
    public Boolean notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return true;
    }

    @Override
    public Boolean findCause(Conclusion.FindCause said) {
        return true;
    }

    @Override
    public Boolean discountCause(Conclusion.DiscountCause said) {
        return true;
    }

    @Override
    public Boolean giveVerdict(Conclusion.GiveVerdict said) {
        return true;
    }

    @Override
    public Boolean adviseRemedy(Conclusion.AdviseRemedy said) {
        return true;
    }

    @Override
    public Boolean speakFor(Conclusion.SpeakFor said) {
        return true;
    }

    @Override
    public Boolean speakAgainst(Conclusion.SpeakAgainst said) {
        return true;
    }

    @Override
    public Boolean exclude(Conclusion.Exclude said) {
        return true;
    }

    @Override
    public Boolean takeMeasure(Conclusion.TakeMeasure said) {
        return true;
    }

    @Override
    public Boolean caution(Conclusion.Caution said) {
        return false;
    }

    @Override
    public Boolean ask(Conclusion.Ask said) {
        return false;
    }

    @Override
    public Boolean judge(Conclusion.Judge said) {
        return false;
    }

    @Override
    public Boolean revise(Conclusion.Revise said) {
        return false;
    }

    @Override
    public Boolean reopen(Conclusion.Reopen said) {
        return false;
    }

    @Override
    public Boolean nameNeed(Conclusion.NameNeed said) {
        return true;
    }

    @Override
    public Boolean weighEffect(Conclusion.WeighEffect said) {
        return true;
    }

    @Override
    public Boolean weighReadiness(Conclusion.WeighReadiness said) {
        return true;
    }

    @Override
    public Boolean weighUrgency(Conclusion.WeighUrgency said) {
        return true;
    }

    @Override
    public Boolean doubtRank(Conclusion.DoubtRank said) {
        return false;
    }

    @Override
    public Boolean givePlace(Conclusion.GivePlace said) {
        return false;
    }

    @Override
    public Boolean mustNotHappen(Conclusion.MustNotHappen said) {
        return false;
    }
}
