package io.gapwise.core.testing;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws what a rule concludes. It uses few words, so that rules often conclude the same or the opposite. */
final class RandomConclusions {

    private static final List<Cause> CAUSES = List.of(Cause.NEVER_LEARNED, Cause.LITTLE_PRACTICE, Cause.CONFLICT);
    private static final List<Method> METHODS = List.of(Method.COACHING, Method.SEMINAR, Method.WORKSHOP);

    private final Random random;

    RandomConclusions(Random random) {
        this.random = random;
    }

    List<Call> of(Stage stage, Supplier<Span> places) {
        List<Call> calls = new ArrayList<>();
        do {
            calls.add(call(conclusion(stage), places.get()));
        } while (random.nextInt(4) == 0);
        return calls;
    }

    static Call align(AlignmentValue value, Span span) {
        return call(new Conclusion.Align(value, text(0)), span);
    }

    static Call verdict(VerdictValue value, Span span) {
        return call(new Conclusion.GiveVerdict(value, text(0), text(0)), span);
    }

    private static Call call(Conclusion conclusion, Span span) {
        return new Call(conclusion.getClass().getSimpleName(), List.of(conclusion), List.of(span), conclusion, span);
    }

    private Conclusion conclusion(Stage stage) {
        if (stage.concludes() && random.nextInt(8) == 0) {
            return new Conclusion.Caution(text(random.nextInt(2)));
        }
        return switch (stage) {
            case TRIAGE -> new Conclusion.NotWorthPursuing(text(random.nextInt(2)));
            case CAUSES ->
                random.nextInt(3) == 0
                        ? new Conclusion.DiscountCause(one(CAUSES), text(0))
                        : new Conclusion.FindCause(one(CAUSES), text(0));
            case VERDICT -> new Conclusion.Caution(text(random.nextInt(2)));
            case REMEDIES ->
                new Conclusion.AdviseRemedy(
                        one(List.of(Remedy.FIX_TOOLS, Remedy.JOB_AID)), 10 + random.nextInt(3), text(0));
            case METHODS -> method(one(METHODS));
            case MEASURES -> new Conclusion.TakeMeasure(3 + random.nextInt(2), 12, text(0), text(0));
            case PROGRESS -> progress();
            case PRIORITY -> priority();
            case PLACE -> new Conclusion.GivePlace(one(List.of(PlaceValue.NOW, PlaceValue.LEAVE)), text(0));
            case INVARIANTS -> new Conclusion.MustNotHappen(text(0));
        };
    }

    private Conclusion method(Method method) {
        return switch (random.nextInt(5)) {
            case 0 -> new Conclusion.Exclude(method, text(0));
            case 1 -> new Conclusion.SpeakAgainst(method, 5 * (1 + random.nextInt(6)), text(0));
            default -> new Conclusion.SpeakFor(method, 5 * (1 + random.nextInt(6)), text(0));
        };
    }

    private Conclusion progress() {
        return switch (random.nextInt(3)) {
            case 0 -> new Conclusion.Reopen(one(CAUSES), text(0));
            case 1 -> new Conclusion.Revise(text(random.nextInt(2)));
            default -> new Conclusion.Judge(one(List.of(ProgressValue.NOT_USED, ProgressValue.WORKED)), text(0));
        };
    }

    private Conclusion priority() {
        return switch (random.nextInt(4)) {
            case 0 -> new Conclusion.DoubtRank(text(random.nextInt(2)));
            case 1 -> new Conclusion.WeighReadiness(one(List.of(ReadinessValue.READY, ReadinessValue.HARD)), text(0));
            default -> new Conclusion.WeighEffect(one(List.of(EffectValue.HIGH, EffectValue.LOW)), text(0));
        };
    }

    private static Template text(int which) {
        String text = "Text " + which;
        return new Template(text, List.of(new Template.Literal(text)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
