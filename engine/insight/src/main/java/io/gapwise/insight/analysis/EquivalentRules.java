package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rules that speak of the same cases, however they are written, and say the same or the opposite. */
final class EquivalentRules {

    private final AnalysisContext inquiry;
    private final Stage stage;
    private final Set<Rule> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Call> opposed = Collections.newSetFromMap(new IdentityHashMap<>());

    EquivalentRules(AnalysisContext inquiry, Stage stage) {
        this.inquiry = inquiry;
        this.stage = stage;
    }

    void check() {
        same();
        if (stage == Stage.CAUSES) {
            opposite(Conclusion.FindCause.class, Conclusion.DiscountCause.class, ProblemCode.OPPOSITE_RULES);
        } else if (stage == Stage.METHODS) {
            opposite(Conclusion.SpeakFor.class, Conclusion.Exclude.class, ProblemCode.OPPOSITE_RULES);
            opposite(Conclusion.SpeakFor.class, Conclusion.SpeakAgainst.class, ProblemCode.OPPOSITE_WEIGHTS);
        }
    }

    /** Returns the rules that repeat another one. They are reported already, so other checks pass over them. */
    Set<Rule> repeated() {
        return repeated;
    }

    /** Returns the conclusions that are undone by a rule that speaks of the same cases. */
    Set<Call> opposed() {
        return opposed;
    }

    private void same() {
        Map<Map<Effect, Long>, List<Rule>> sayingTheSame = new HashMap<>();
        for (Rule rule : inquiry.alive(stage)) {
            List<Rule> earlier = sayingTheSame.computeIfAbsent(sayings(rule), s -> new ArrayList<>());
            earlier.stream()
                    .filter(one -> inquiry.equal(one, rule))
                    .findFirst()
                    .ifPresentOrElse(one -> reportSame(rule, one), () -> earlier.add(rule));
        }
    }

    private void reportSame(Rule rule, Rule first) {
        repeated.add(rule);
        inquiry.report(new Finding(
                ProblemCode.SAME_RULE_TWICE,
                List.of(RuleLocation.of(rule), RuleLocation.of(first)),
                "the rule speaks of the same cases as %s and concludes the same.".formatted(FindingTexts.of(first)),
                "Delete one of them; weights count once for each."));
    }

    private static Map<Effect, Long> sayings(Rule rule) {
        return rule.calls().stream()
                .map(call -> Effect.of(call.conclusion()))
                .collect(Collectors.groupingBy(effect -> effect, Collectors.counting()));
    }

    private <C extends Conclusion, D extends Conclusion> void opposite(
            Class<C> pro, Class<D> contra, ProblemCode code) {
        Map<Object, List<AnalysisContext.Said<D>>> against = inquiry.said(contra).stream()
                .collect(Collectors.groupingBy(
                        said -> Effect.of(said.conclusion()).about()));
        for (AnalysisContext.Said<C> said : inquiry.said(pro)) {
            Object about = Effect.of(said.conclusion()).about();
            against.getOrDefault(about, List.of()).stream()
                    .filter(other -> other.rule() != said.rule())
                    .filter(other -> inquiry.equal(said.rule(), other.rule()))
                    .findFirst()
                    .ifPresent(other -> reportOpposite(code, said, other));
        }
    }

    private void reportOpposite(ProblemCode code, AnalysisContext.Said<?> said, AnalysisContext.Said<?> other) {
        opposed.add(said.call());
        inquiry.report(new Finding(
                code,
                List.of(said.place(), other.place()),
                "the rule says %s( %s ), and %s, which speaks of the same cases, says %s."
                        .formatted(
                                said.call().verb(),
                                Effect.of(said.conclusion()).about(),
                                FindingTexts.of(other.rule()),
                                other.call().verb()),
                "Keep one of the two, or make one of the conditions narrower."));
    }
}
