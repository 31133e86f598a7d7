package io.gapwise.insight.proof;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Proves of each remedy and each method that it comes first in some case, or that an invariant says that it never does. */
final class FirstProofs {

    private final ProofContext context;
    private final RuleLogic logic;

    FirstProofs(ProofContext context, RuleLogic logic) {
        this.context = context;
        this.logic = logic;
    }

    List<PromiseResult> prove() {
        List<PromiseResult> results = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            results.add(prove(Promise.REMEDY_CAN_BE_FIRST, remedy, "Remedies.first", Claim.Kind.REMEDY));
        }
        for (Method method : Method.values()) {
            results.add(prove(Promise.METHOD_CAN_BE_FIRST, method, "Methods.best", Claim.Kind.METHOD));
        }
        return results;
    }

    private PromiseResult prove(Promise promise, Word word, String path, Claim.Kind kind) {
        Condition first = Parts.is(path, word);
        Predicate<TriedCase> shows = tried -> tried.holds(first);
        Optional<TriedCase> drawn = context.drawn(shows);
        if (drawn.isPresent()) {
            return PromiseResult.of(promise, word.name(), ProofOutcome.PROVED)
                    .showing(context.smallest(drawn.get(), shows));
        }
        Formula formula = logic.all(logic.completes(), logic.holds(first));
        Search search = logic.search(formula);
        return switch (search.state()) {
            case FOUND -> confirmed(PromiseResult.of(promise, word.name(), ProofOutcome.PROVED), search, shows);
            case NONE ->
                forbidding(path, word)
                        .map(invariant -> PromiseResult.of(promise, word.name(), ProofOutcome.PROVED)
                                .by(List.of(RuleShown.of(invariant, List.of())))
                                .saying("never-first-as-meant", word.name(), invariant.name()))
                        .orElseGet(() -> PromiseResult.of(promise, word.name(), ProofOutcome.REFUTED)
                                .by(saying(new Claim(kind, word.name())))
                                .saying("never-first", word.name()));
            case UNDECIDED ->
                PromiseResult.of(promise, word.name(), ProofOutcome.UNDECIDED).saying("gave-up");
        };
    }

    private PromiseResult confirmed(PromiseResult proved, Search search, Predicate<TriedCase> shows) {
        TriedCase found = context.tried(search.answers());
        return shows.test(found)
                ? proved.showing(context.smallest(found, shows))
                : PromiseResult.of(proved.promise(), proved.about(), ProofOutcome.CONTRADICTED)
                        .showing(ProofContext.shown(found, false))
                        .saying("engine-denies");
    }

    /** Finds the invariant that says that this is never the first, so that it is meant so. */
    private Optional<Rule> forbidding(String path, Word word) {
        Slot slot = Parts.slot(path);
        FlatFact onlyThis = new FlatFact();
        onlyThis.put(slot, word);
        return context.rules().invariants().stream()
                .filter(invariant -> invariant
                        .condition()
                        .tests()
                        .allMatch(test -> test.slot().equals(slot)))
                .filter(invariant -> invariant.condition().holds(onlyThis))
                .findFirst();
    }

    private List<RuleShown> saying(Claim claim) {
        return context.rules().rules().stream()
                .filter(claim::isSaidBy)
                .map(rule -> RuleShown.of(rule, List.of()))
                .toList();
    }
}
