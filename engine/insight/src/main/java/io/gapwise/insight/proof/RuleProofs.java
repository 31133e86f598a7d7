package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Proves of each rule that takes part in answers that some case makes it speak, and that leaving it out changes an answer. */
final class RuleProofs {

    private final ProofContext context;
    private final RuleLogic logic;
    private final EffectProofs effects;
    private final Map<Rule, List<TriedCase>> drawn = new IdentityHashMap<>();

    RuleProofs(ProofContext context, RuleLogic logic) {
        this.context = context;
        this.logic = logic;
        this.effects = new EffectProofs(context, logic);
        for (TriedCase tried : context.pool()) {
            tried.spoke()
                    .forEach(rule -> drawn.computeIfAbsent(rule, each -> new ArrayList<>())
                            .add(tried));
        }
    }

    List<PromiseResult> prove() {
        List<PromiseResult> results = new ArrayList<>();
        for (Stage stage : Stage.answering()) {
            for (Rule rule : context.rules().rules(stage)) {
                PromiseResult speaks = speaks(rule);
                results.add(speaks);
                ShownCase shown = speaks.shown();
                if (speaks.outcome() == ProofOutcome.PROVED && shown != null) {
                    results.add(
                            effects.prove(rule, context.tried(shown.answers()), drawn.getOrDefault(rule, List.of())));
                }
            }
        }
        return results;
    }

    private PromiseResult speaks(Rule rule) {
        Predicate<TriedCase> speaks = tried -> tried.spoke().contains(rule);
        Formula formula = logic.speaks(rule);
        Optional<TriedCase> least =
                drawn.getOrDefault(rule, List.of()).stream().min(Comparator.comparingInt(TriedCase::size));
        if (least.isPresent()) {
            return proved(rule, least.get(), speaks, formula);
        }
        Search search = logic.search(formula);
        return switch (search.state()) {
            case FOUND -> {
                TriedCase found = context.tried(search.answers());
                yield speaks.test(found)
                        ? proved(rule, found, speaks, formula)
                        : contradicted(rule, found, "engine-denies");
            }
            case NONE ->
                of(rule, ProofOutcome.REFUTED)
                        .by(List.of(RuleShown.of(rule, List.of())))
                        .saying("never-speaks");
            case UNDECIDED -> of(rule, ProofOutcome.UNDECIDED).saying("gave-up");
        };
    }

    /** The engine shows that the rule speaks; the solver has to agree that it can. */
    private PromiseResult proved(Rule rule, TriedCase shown, Predicate<TriedCase> speaks, Formula formula) {
        return logic.isPossible(formula)
                ? of(rule, ProofOutcome.PROVED).showing(context.smallest(shown, read(rule), speaks))
                : contradicted(rule, shown, "solver-denies");
    }

    private static Set<String> read(Rule rule) {
        return rule.condition().tests().map(test -> test.slot().path()).collect(Collectors.toSet());
    }

    private static PromiseResult contradicted(Rule rule, TriedCase found, String detail) {
        return of(rule, ProofOutcome.CONTRADICTED)
                .showing(ProofContext.shown(found, false))
                .by(List.of(RuleShown.of(rule, List.of())))
                .saying(detail);
    }

    private static PromiseResult of(Rule rule, ProofOutcome outcome) {
        return PromiseResult.of(Promise.RULE_CAN_SPEAK, rule.name(), outcome);
    }
}
