package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Conclusion;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers that each conclusion rests on. Given a conclusion, it returns the set of the answers beneath it so
 * far, to which the caller adds; it returns null for a conclusion that no later rule can read.
 */
final class UnderlyingAnswers implements Conclusion.Cases<@Nullable BitSet> {

    static final Object NOT_WORTH_PURSUING = new Object();

    /**
     * The answers beneath each conclusion. The key is a cause, remedy, method, verdict, alignment or "not worth
     * pursuing".
     */
    private final Map<Object, BitSet> concluded = new HashMap<>();
    /** The answers for which a method is ruled out. They are kept apart from the answers that speak for it. */
    private final Map<Object, BitSet> excluded = new HashMap<>();

    Map<Object, BitSet> concluded() {
        return concluded;
    }

    Map<Object, BitSet> excluded() {
        return excluded;
    }

    @Override
    public @Nullable BitSet align(Conclusion.Align conclusion) {
        return of(conclusion.alignment());
    }

    @Override
    public @Nullable BitSet lead(Conclusion.Lead conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet notWorthPursuing(Conclusion.NotWorthPursuing conclusion) {
        return of(NOT_WORTH_PURSUING);
    }

    @Override
    public @Nullable BitSet findCause(Conclusion.FindCause conclusion) {
        return of(conclusion.cause());
    }

    @Override
    public @Nullable BitSet discountCause(Conclusion.DiscountCause conclusion) {
        return of(conclusion.cause());
    }

    @Override
    public @Nullable BitSet giveVerdict(Conclusion.GiveVerdict conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable BitSet adviseRemedy(Conclusion.AdviseRemedy conclusion) {
        return of(conclusion.remedy());
    }

    @Override
    public @Nullable BitSet speakFor(Conclusion.SpeakFor conclusion) {
        return of(conclusion.method());
    }

    @Override
    public @Nullable BitSet speakAgainst(Conclusion.SpeakAgainst conclusion) {
        return of(conclusion.method());
    }

    @Override
    public @Nullable BitSet exclude(Conclusion.Exclude conclusion) {
        return excluded.computeIfAbsent(conclusion.method(), method -> new BitSet());
    }

    @Override
    public @Nullable BitSet takeMeasure(Conclusion.TakeMeasure conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet caution(Conclusion.Caution conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet ask(Conclusion.Ask conclusion) {
        return null;
    }

    private BitSet of(Object conclusion) {
        return concluded.computeIfAbsent(conclusion, key -> new BitSet());
    }
}
