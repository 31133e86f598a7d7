package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the reference asked as well for one case in so many, the first one included, and compares what both conclude. */
final class SpotCheck {

    private final Evaluator reference;
    private final int oneIn;
    private final AtomicInteger asked = new AtomicInteger();

    SpotCheck(Evaluator reference, int oneIn) {
        if (oneIn < 1) {
            throw new IllegalArgumentException("One in %d cases cannot be checked.".formatted(oneIn));
        }
        this.reference = reference;
        this.oneIn = oneIn;
    }

    boolean isDue() {
        return Math.floorMod(asked.getAndIncrement(), oneIn) == 0;
    }

    /**
     * Evaluates a case and compares what comes of it with what the reference says.
     *
     * @param by evaluates the case with the evaluator that it is given
     * @param said puts what was concluded into words
     * @throws EvaluatorsDiffer if they say different things
     * @throws RuleSetFault if both find the same fault in the rules
     */
    <R> R compared(GapCase gapCase, Evaluator index, Function<Evaluator, R> by, Function<R, String> said) {
        Outcome<R> one = Outcome.of(() -> by.apply(index));
        Outcome<R> other = Outcome.of(() -> by.apply(reference));
        String ofIndex = one.said(said);
        String ofReference = other.said(said);
        if (!ofIndex.equals(ofReference)) {
            throw new EvaluatorsDiffer(gapCase, ofIndex, ofReference);
        }
        return one.get();
    }

    /** Names the rules that spoke. */
    static String rules(Evaluation evaluation) {
        List<String> names = new ArrayList<>();
        for (Rule rule : evaluation.spoke()) {
            names.add(rule.name());
        }
        return String.join(", ", names);
    }

    /** Is what came of an evaluation: what was concluded, or a fault of the rules. */
    private record Outcome<R>(
            @Nullable R concluded, @Nullable RuleSetFault fault) {

        static <R> Outcome<R> of(Supplier<R> evaluation) {
            try {
                return new Outcome<>(evaluation.get(), null);
            } catch (RuleSetFault fault) {
                return new Outcome<>(null, fault);
            }
        }

        String said(Function<R, String> words) {
            return fault == null ? words.apply(concluded) : fault.getMessage();
        }

        R get() {
            if (fault != null) {
                throw fault;
            }
            return concluded;
        }
    }
}
