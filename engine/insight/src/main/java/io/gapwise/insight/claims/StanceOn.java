package io.gapwise.insight.claims;

import io.gapwise.core.ruleset.Conclusion;

/** Determines for each kind of conclusion whether it supports one claim. */
record StanceOn(Claim claim) implements Conclusion.Cases<Stance> {

    @Override
    public Stance align(Conclusion.Align said) {
        if (claim.kind() != Claim.Kind.ALIGNMENT) {
            return Stance.NEITHER;
        }
        // A case has only one alignment, so another one excludes the one that is claimed.
        return claim.names(said.alignment()) ? Stance.FOR : Stance.AGAINST;
    }

    @Override
    public Stance lead(Conclusion.Lead said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return claim.kind() == Claim.Kind.PURSUIT ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance findCause(Conclusion.FindCause said) {
        return claims(Claim.Kind.CAUSE, said.cause()) ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance discountCause(Conclusion.DiscountCause said) {
        if (claims(Claim.Kind.CAUSE, said.cause())) {
            return Stance.AGAINST;
        }
        return claims(Claim.Kind.DISCOUNTED, said.cause()) ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance giveVerdict(Conclusion.GiveVerdict said) {
        if (claim.kind() != Claim.Kind.VERDICT) {
            return Stance.NEITHER;
        }
        // A case has only one verdict, so another one excludes the one that is claimed.
        return claim.names(said.value()) ? Stance.FOR : Stance.AGAINST;
    }

    @Override
    public Stance adviseRemedy(Conclusion.AdviseRemedy said) {
        return claims(Claim.Kind.REMEDY, said.remedy()) ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance speakFor(Conclusion.SpeakFor said) {
        return claims(Claim.Kind.METHOD, said.method()) ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance speakAgainst(Conclusion.SpeakAgainst said) {
        return claims(Claim.Kind.METHOD, said.method()) ? Stance.AGAINST : Stance.NEITHER;
    }

    @Override
    public Stance exclude(Conclusion.Exclude said) {
        if (claims(Claim.Kind.METHOD, said.method())) {
            return Stance.AGAINST;
        }
        return claims(Claim.Kind.EXCLUSION, said.method()) ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance takeMeasure(Conclusion.TakeMeasure said) {
        boolean same = claim.kind() == Claim.Kind.MEASURE && claim.word().equals(String.valueOf(said.level()));
        return same ? Stance.FOR : Stance.NEITHER;
    }

    @Override
    public Stance caution(Conclusion.Caution said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance ask(Conclusion.Ask said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance judge(Conclusion.Judge said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance revise(Conclusion.Revise said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance reopen(Conclusion.Reopen said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance nameNeed(Conclusion.NameNeed said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance weighEffect(Conclusion.WeighEffect said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance weighReadiness(Conclusion.WeighReadiness said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance weighUrgency(Conclusion.WeighUrgency said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance doubtRank(Conclusion.DoubtRank said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance givePlace(Conclusion.GivePlace said) {
        return Stance.NEITHER;
    }

    @Override
    public Stance mustNotHappen(Conclusion.MustNotHappen said) {
        return Stance.NEITHER;
    }

    private boolean claims(Claim.Kind kind, Enum<?> concluded) {
        return claim.kind() == kind && claim.names(concluded);
    }
}
