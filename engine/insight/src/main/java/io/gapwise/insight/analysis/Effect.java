package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Conclusion;
import java.util.List;

/**
 * What a conclusion does, its text aside where the text is no more than the reason given: a cause is found whatever the
 * reason. A conclusion that is all text (a caution, a question, a measure) is its own effect, and so is any kind that is
 * not named here.
 *
 * @param kind what is said
 * @param about of what
 * @param weight how strongly; 0 where nothing is weighed
 */
record Effect(Class<? extends Conclusion> kind, Object about, int weight) {

    static Effect of(Conclusion said) {
        if (said instanceof Conclusion.Align align) {
            return plain(said, align.alignment());
        } else if (said instanceof Conclusion.NotWorthPursuing) {
            return plain(said, "the case");
        } else if (said instanceof Conclusion.FindCause find) {
            return plain(said, find.cause());
        } else if (said instanceof Conclusion.DiscountCause discount) {
            return plain(said, discount.cause());
        } else if (said instanceof Conclusion.GiveVerdict verdict) {
            return plain(said, verdict.value());
        } else if (said instanceof Conclusion.AdviseRemedy advise) {
            return new Effect(said.getClass(), advise.remedy(), advise.weight());
        } else if (said instanceof Conclusion.SpeakFor speak) {
            return new Effect(said.getClass(), speak.method(), speak.weight());
        } else if (said instanceof Conclusion.SpeakAgainst speak) {
            return new Effect(said.getClass(), speak.method(), speak.weight());
        } else if (said instanceof Conclusion.Exclude exclude) {
            return plain(said, exclude.method());
        } else if (said instanceof Conclusion.Ask ask) {
            return plain(said, List.of(ask.field().path(), ask.question(), ask.because()));
        }
        return plain(said, said);
    }

    private static Effect plain(Conclusion said, Object about) {
        return new Effect(said.getClass(), about, 0);
    }

    /**
     * Whether saying it a second time does nothing. Weights add up; a second alignment or verdict is a fault of its own.
     */
    boolean saidOnceIsEnough() {
        return weight == 0 && kind != Conclusion.Align.class && kind != Conclusion.GiveVerdict.class;
    }

    /** Whether its text is shown as one more reason, although it does nothing new. */
    boolean addsReason() {
        return about instanceof Word || kind == Conclusion.NotWorthPursuing.class;
    }
}
