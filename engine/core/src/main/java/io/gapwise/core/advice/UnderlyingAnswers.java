package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers that each conclusion rests on, and what was sent beside an answer. Given a conclusion, it returns the
 * places of what is beneath it so far, to which the caller adds; it returns null for a conclusion that no later rule can
 * read.
 */
final class UnderlyingAnswers implements Conclusion.Cases<@Nullable BitSet> {

    static final Object NOT_WORTH_PURSUING = new Object();

    private static final Map<String, Integer> ANSWERS =
            Slot.of(Subject.GAP_CASE).stream().collect(Collectors.toMap(Slot::path, Slot::index));

    /**
     * The answers beneath each conclusion. The key is a cause, remedy, method, verdict, alignment or "not worth
     * pursuing".
     */
    private final Map<Object, BitSet> concluded = new HashMap<>();
    /** The answers for which a method is ruled out. They are kept apart from the answers that speak for it. */
    private final Map<Object, BitSet> excluded = new HashMap<>();

    /** Takes the answers beneath each conclusion from the reasons that an answer gives for it. */
    static UnderlyingAnswers of(Advice advice) {
        UnderlyingAnswers beneath = new UnderlyingAnswers();
        add(beneath.of(advice.alignment().value()), advice.alignment().reasons());
        add(beneath.of(advice.verdict().value()), advice.verdict().reasons());
        add(beneath.of(NOT_WORTH_PURSUING), advice.verdict().reasons());
        advice.causes().forEach(found -> add(beneath.of(found.cause()), found.reasons()));
        advice.discounted().forEach(seeming -> add(beneath.of(seeming.cause()), seeming.reasons()));
        advice.remedies().forEach(advised -> add(beneath.of(advised.remedy()), advised.reasons()));
        Stream.concat(advice.methods().stream(), advice.considered().stream()).forEach(method -> {
            add(beneath.of(method.method()), method.reasonsFor());
            add(beneath.of(method.method()), method.reasonsAgainst());
        });
        advice.excluded()
                .forEach(method ->
                        add(beneath.excluded.computeIfAbsent(method.method(), key -> new BitSet()), method.reasons()));
        return beneath;
    }

    private static void add(BitSet answers, List<Reason> reasons) {
        for (Reason reason : reasons) {
            reason.facts().keySet().forEach(path -> {
                Integer place = ANSWERS.get(path);
                if (place != null) {
                    answers.set(place);
                }
            });
        }
    }

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

    @Override
    public @Nullable BitSet judge(Conclusion.Judge conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet revise(Conclusion.Revise conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet reopen(Conclusion.Reopen conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet nameNeed(Conclusion.NameNeed conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable BitSet weighEffect(Conclusion.WeighEffect conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable BitSet weighReadiness(Conclusion.WeighReadiness conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable BitSet weighUrgency(Conclusion.WeighUrgency conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable BitSet doubtRank(Conclusion.DoubtRank conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet givePlace(Conclusion.GivePlace conclusion) {
        return null;
    }

    @Override
    public @Nullable BitSet mustNotHappen(Conclusion.MustNotHappen conclusion) {
        return null;
    }

    private BitSet of(Object conclusion) {
        return concluded.computeIfAbsent(conclusion, key -> new BitSet());
    }
}
