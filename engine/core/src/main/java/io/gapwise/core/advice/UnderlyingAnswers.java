package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Conclusion;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers that each conclusion rests on. Taking a conclusion apart gives the answers beneath it so far, to be added
 * to; it gives nothing for a conclusion that no later rule can read.
 */
final class UnderlyingAnswers implements Conclusion.Cases<@Nullable BitSet> {

    static final Object NOT_WORTH_PURSUING = new Object();

    /** Keyed by cause, remedy, method, verdict, alignment, or "not worth pursuing". */
    private final Map<Object, BitSet> concluded = new HashMap<>();
    /** What rules a method out is not what speaks for it. */
    private final Map<Object, BitSet> excluded = new HashMap<>();

    Map<Object, BitSet> concluded() {
        return concluded;
    }

    Map<Object, BitSet> excluded() {
        return excluded;
    }

    @Override
    public @Nullable BitSet align(Conclusion.Align said) {
        return of(said.alignment());
    }

    @Override
    public @Nullable BitSet lead(Conclusion.Lead said) {
        return null;
    }

    @Override
    public @Nullable BitSet notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return of(NOT_WORTH_PURSUING);
    }

    @Override
    public @Nullable BitSet findCause(Conclusion.FindCause said) {
        return of(said.cause());
    }

    @Override
    public @Nullable BitSet discountCause(Conclusion.DiscountCause said) {
        return of(said.cause());
    }

    @Override
    public @Nullable BitSet giveVerdict(Conclusion.GiveVerdict said) {
        return of(said.value());
    }

    @Override
    public @Nullable BitSet adviseRemedy(Conclusion.AdviseRemedy said) {
        return of(said.remedy());
    }

    @Override
    public @Nullable BitSet speakFor(Conclusion.SpeakFor said) {
        return of(said.method());
    }

    @Override
    public @Nullable BitSet speakAgainst(Conclusion.SpeakAgainst said) {
        return of(said.method());
    }

    @Override
    public @Nullable BitSet exclude(Conclusion.Exclude said) {
        return excluded.computeIfAbsent(said.method(), method -> new BitSet());
    }

    @Override
    public @Nullable BitSet takeMeasure(Conclusion.TakeMeasure said) {
        return null;
    }

    @Override
    public @Nullable BitSet caution(Conclusion.Caution said) {
        return null;
    }

    @Override
    public @Nullable BitSet ask(Conclusion.Ask said) {
        return null;
    }

    private BitSet of(Object conclusion) {
        return concluded.computeIfAbsent(conclusion, key -> new BitSet());
    }
}
