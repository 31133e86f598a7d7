package io.gapwise.insight.proof;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Proves of each remedy and each method that it comes first in some case. */
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
            results.add(prove(
                    Promise.REMEDY_CAN_BE_FIRST,
                    remedy,
                    "Remedies.first",
                    said -> said instanceof Conclusion.AdviseRemedy advised && advised.remedy() == remedy));
        }
        for (Method method : Method.values()) {
            results.add(prove(
                    Promise.METHOD_CAN_BE_FIRST,
                    method,
                    "Methods.best",
                    said -> said instanceof Conclusion.SpeakFor spoken && spoken.method() == method));
        }
        return results;
    }

    private PromiseResult prove(Promise promise, Word word, String path, Predicate<Conclusion> saying) {
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
                PromiseResult.of(promise, word.name(), ProofOutcome.REFUTED)
                        .by(saying(saying))
                        .saying("never-first", word.name());
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

    private List<RuleShown> saying(Predicate<Conclusion> saying) {
        return context.rules().rules().stream()
                .filter(rule -> says(rule, saying))
                .map(rule -> RuleShown.of(rule, List.of()))
                .toList();
    }

    private static boolean says(Rule rule, Predicate<Conclusion> saying) {
        return rule.calls().stream().map(Call::conclusion).anyMatch(saying);
    }
}
