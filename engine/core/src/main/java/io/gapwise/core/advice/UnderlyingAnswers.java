package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
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
final class UnderlyingAnswers implements Conclusion.Cases<@Nullable Places> {

    static final Object NOT_WORTH_PURSUING = new Object();

    private static final Map<String, Integer> ANSWERS =
            Slot.of(Subject.GAP_CASE).stream().collect(Collectors.toMap(Slot::path, Slot::index));

    /**
     * The answers beneath each conclusion. The key is a cause, remedy, method, verdict, alignment or "not worth
     * pursuing".
     */
    private final Map<Object, Places> concluded = new HashMap<>();
    /** The answers for which a method is ruled out. They are kept apart from the answers that speak for it. */
    private final Map<Object, Places> excluded = new HashMap<>();

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
                        add(beneath.excluded.computeIfAbsent(method.method(), key -> new Places()), method.reasons()));
        return beneath;
    }

    private static void add(Places answers, List<Reason> reasons) {
        for (Reason reason : reasons) {
            reason.facts().keySet().forEach(path -> {
                Integer place = ANSWERS.get(path);
                if (place != null) {
                    answers.add(place);
                }
            });
        }
    }

    Map<Object, Places> concluded() {
        return concluded;
    }

    Map<Object, Places> excluded() {
        return excluded;
    }

    @Override
    public @Nullable Places align(Conclusion.Align conclusion) {
        return of(conclusion.alignment());
    }

    @Override
    public @Nullable Places lead(Conclusion.Lead conclusion) {
        return null;
    }

    @Override
    public @Nullable Places notWorthPursuing(Conclusion.NotWorthPursuing conclusion) {
        return of(NOT_WORTH_PURSUING);
    }

    @Override
    public @Nullable Places findCause(Conclusion.FindCause conclusion) {
        return of(conclusion.cause());
    }

    @Override
    public @Nullable Places discountCause(Conclusion.DiscountCause conclusion) {
        return of(conclusion.cause());
    }

    @Override
    public @Nullable Places giveVerdict(Conclusion.GiveVerdict conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable Places adviseRemedy(Conclusion.AdviseRemedy conclusion) {
        return of(conclusion.remedy());
    }

    @Override
    public @Nullable Places speakFor(Conclusion.SpeakFor conclusion) {
        return of(conclusion.method());
    }

    @Override
    public @Nullable Places speakAgainst(Conclusion.SpeakAgainst conclusion) {
        return of(conclusion.method());
    }

    @Override
    public @Nullable Places exclude(Conclusion.Exclude conclusion) {
        return excluded.computeIfAbsent(conclusion.method(), method -> new Places());
    }

    @Override
    public @Nullable Places takeMeasure(Conclusion.TakeMeasure conclusion) {
        return null;
    }

    @Override
    public @Nullable Places caution(Conclusion.Caution conclusion) {
        return null;
    }

    @Override
    public @Nullable Places ask(Conclusion.Ask conclusion) {
        return null;
    }

    @Override
    public @Nullable Places judge(Conclusion.Judge conclusion) {
        return null;
    }

    @Override
    public @Nullable Places revise(Conclusion.Revise conclusion) {
        return null;
    }

    @Override
    public @Nullable Places reopen(Conclusion.Reopen conclusion) {
        return null;
    }

    @Override
    public @Nullable Places nameNeed(Conclusion.NameNeed conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable Places weighEffect(Conclusion.WeighEffect conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable Places weighReadiness(Conclusion.WeighReadiness conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable Places weighUrgency(Conclusion.WeighUrgency conclusion) {
        return of(conclusion.value());
    }

    @Override
    public @Nullable Places doubtRank(Conclusion.DoubtRank conclusion) {
        return null;
    }

    @Override
    public @Nullable Places givePlace(Conclusion.GivePlace conclusion) {
        return null;
    }

    @Override
    public @Nullable Places mustNotHappen(Conclusion.MustNotHappen conclusion) {
        return null;
    }

    private Places of(Object conclusion) {
        return concluded.computeIfAbsent(conclusion, key -> new Places());
    }
}
