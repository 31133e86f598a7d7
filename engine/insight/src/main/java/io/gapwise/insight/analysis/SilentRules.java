package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules that no case makes speak: their condition contradicts itself, or it needs what the earlier stages never
 * conclude.
 */
final class SilentRules {

    private final AnalysisContext inquiry;
    private final RuleLogic logic;

    SilentRules(AnalysisContext inquiry) {
        this.inquiry = inquiry;
        this.logic = inquiry.logic();
    }

    /** Reports the rules of a stage that can never speak and notes the others as able to speak. */
    void check(Stage stage) {
        for (Rule rule : inquiry.rules().rules(stage)) {
            if (logic.isPossible(inquiry.speaks(rule))) {
                inquiry.lives(rule);
            } else {
                report(rule);
            }
        }
    }

    private void report(Rule rule) {
        List<Condition> clash = clash(rule);
        boolean alone = clash.size() == 1;
        String message = "the rule can never speak: " + FindingTexts.conditions(clash)
                + (alone ? " never holds" : " never hold together") + reason(rule, clash) + ".";
        String advice = alone ? "Mend this test, or delete the rule." : "Change one of them, or delete the rule.";
        inquiry.report(new Finding(
                        ProblemCode.NEVER_SPEAKS,
                        List.of(RuleLocation.of(rule, clash.get(0).span())),
                        message,
                        advice)
                .about(needed(clash)));
    }

    /** Returns parts of the condition that cannot hold together, so few that without any one the others could hold. */
    private List<Condition> clash(Rule rule) {
        List<Condition> clash = new ArrayList<>();
        rule.patterns().forEach(pattern -> clash.addAll(conjuncts(pattern)));
        for (Condition part : List.copyOf(clash)) {
            List<Condition> others = new ArrayList<>(clash);
            others.remove(part);
            if (!possible(rule, others)) {
                clash.remove(part);
            }
        }
        return clash;
    }

    static List<Condition> conjuncts(Pattern pattern) {
        if (pattern.negated()) {
            return List.of(pattern.condition());
        }
        List<Condition> conjuncts = new ArrayList<>();
        for (Condition constraint : pattern.constraints()) {
            conjuncts.addAll(constraint.<List<Condition>>match(
                    Condition.All::parts, any -> List.of(any), not -> List.of(not), test -> List.of(test)));
        }
        return conjuncts;
    }

    private boolean possible(Rule rule, List<Condition> parts) {
        List<Formula> together = new ArrayList<>(List.of(logic.asks(rule)));
        parts.forEach(part -> together.add(logic.holds(part)));
        return logic.isPossible(together.toArray(Formula[]::new));
    }

    /** Returns the word that alone keeps the rule silent, because no case gets it; null where there is none. */
    private static @Nullable Word needed(List<Condition> clash) {
        return clash.stream()
                .filter(part -> clash.size() == 1)
                .flatMap(part -> part.asTest().stream())
                .filter(SilentRules::positive)
                .flatMap(test -> test.values().stream())
                .filter(Word.class::isInstance)
                .map(Word.class::cast)
                .findFirst()
                .orElse(null);
    }

    private String reason(Rule rule, List<Condition> clash) {
        Optional<Condition.Test> alone =
                clash.size() == 1 ? clash.get(0).asTest().filter(SilentRules::positive) : Optional.empty();
        if (alone.isPresent()) {
            Object word = Objects.requireNonNull(alone.get().values().get(0));
            boolean said = inquiry.rules().rules().stream()
                    .filter(earlier -> earlier.stage().compareTo(rule.stage()) < 0)
                    .flatMap(earlier -> earlier.calls().stream())
                    .anyMatch(call -> Effect.of(call.conclusion()).about() == word);
            return said ? ", by what the earlier stages conclude" : ", for no rule says " + word;
        }
        boolean earlier = clash.stream()
                .flatMap(Condition::tests)
                .anyMatch(test -> !test.slot().subject().sent());
        return earlier ? ", by what the earlier stages conclude" : "";
    }

    /** Says whether the test looks for a single word that an earlier stage concludes. */
    private static boolean positive(Condition.Test test) {
        boolean one = test.operator() == Operator.EQUAL || test.operator() == Operator.CONTAINS;
        return one && !test.slot().subject().sent() && test.values().get(0) instanceof Enum<?>;
    }
}
