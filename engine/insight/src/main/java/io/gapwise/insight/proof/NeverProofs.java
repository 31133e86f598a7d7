package io.gapwise.insight.proof;

import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that no case gets what no case may get, or finds the smallest case that does. What the solver says is held against
 * the engine both ways: a case that it finds has to be such a case for the engine, and none of the drawn cases may be one of
 * which it proves that there is none.
 */
final class NeverProofs {

    private final ProofContext context;
    private final RuleLogic logic;
    private final BreakingRules breaking;

    NeverProofs(ProofContext context, RuleLogic logic) {
        this.context = context;
        this.logic = logic;
        this.breaking = new BreakingRules(context.advisor());
    }

    PromiseResult prove(Never never) {
        Formula broken = never.broken().apply(logic);
        Search search = logic.search(broken);
        return switch (search.state()) {
            case NONE -> provenUnless(never);
            case UNDECIDED -> decidedByDrawn(never, broken);
            case FOUND -> refutedBy(search.answers(), never, broken);
        };
    }

    private PromiseResult provenUnless(Never never) {
        return context.drawn(never.brokenBy())
                .map(tried -> contradicted(never, tried, "solver-denies"))
                .orElseGet(() -> PromiseResult.of(never.promise(), never.about(), ProofOutcome.PROVED));
    }

    private PromiseResult decidedByDrawn(Never never, Formula broken) {
        return context.drawn(never.brokenBy())
                .map(tried -> refuted(never, tried, broken))
                .orElseGet(() -> PromiseResult.of(never.promise(), never.about(), ProofOutcome.UNDECIDED)
                        .saying("gave-up"));
    }

    private PromiseResult refutedBy(Map<String, Object> answers, Never never, Formula broken) {
        TriedCase tried = context.tried(answers);
        return never.brokenBy().test(tried)
                ? refuted(never, tried, broken)
                : contradicted(never, tried, "engine-denies");
    }

    private PromiseResult refuted(Never never, TriedCase tried, Formula broken) {
        Optional<ShownCase> fewest = context.fewest(tried, never.brokenBy(), logic, broken);
        if (fewest.isEmpty()) {
            return contradicted(never, tried, "engine-denies");
        }
        ShownCase shown = fewest.get();
        TriedCase smallest = context.tried(shown.answers());
        return PromiseResult.of(never.promise(), never.about(), ProofOutcome.REFUTED)
                .showing(shown)
                .by(breaking.of(never, smallest))
                .saying("answer", breaking.answer(smallest));
    }

    private static PromiseResult contradicted(Never never, TriedCase tried, String detail) {
        return PromiseResult.of(never.promise(), never.about(), ProofOutcome.CONTRADICTED)
                .showing(ProofContext.shown(tried, false))
                .saying(detail);
    }
}
