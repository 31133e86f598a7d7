package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where a verdict or an alignment is missing: the rule that would give the cases without one theirs, but for a
 * single part of its condition.
 */
final class NearestRule<C extends Conclusion> {

    private final RuleLogic logic;
    private final List<Rule> rules;
    private final Formula uncovered;
    private final String what;

    /**
     * @param left how many parts of the condition are left beside the one that stands in the way
     * @param byAStep whether that part would have to be only slightly wider
     */
    private record Nearest(Rule rule, Condition but, int left, boolean byAStep) {}

    /** @param kind the kind of conclusion that is missing; a rule that draws it may be so narrow that it never speaks */
    NearestRule(AnalysisContext inquiry, Stage stage, Class<C> kind, Formula uncovered, String what) {
        this.logic = inquiry.logic();
        this.rules = inquiry.rules().rules(stage).stream()
                .filter(rule -> rule.calls().stream().anyMatch(call -> kind.isInstance(call.conclusion())))
                .toList();
        this.uncovered = uncovered;
        this.what = what;
    }

    /** Describes what is missing, with a case, at the part of the nearest rule that stands in the way. */
    Finding missing(ProblemCode code, Map<String, Object> example) {
        String missing = "no rule gives %s any %s".formatted(FindingTexts.example(example), what);
        Optional<Nearest> nearest = nearest();
        if (nearest.isEmpty()) {
            return new Finding(
                    code,
                    List.of(),
                    missing + ".",
                    "Add a rule for such cases, or make the condition of one wider.",
                    example);
        }
        Rule rule = nearest.get().rule();
        Condition but = nearest.get().but();
        return new Finding(
                code,
                List.of(RuleLocation.of(rule, but.span())),
                "%s; %s would, but for %s.".formatted(missing, FindingTexts.of(rule), FindingTexts.of(but)),
                "Add a rule for such cases, or make this wider if they are meant.",
                example);
    }

    /**
     * Returns the rule that would speak of every case that lacks one, if a part of its condition were left out. Of several it
     * prefers one that one step of a number or one more word would mend, then the one that asks for most besides, and would
     * lose the fewest tests.
     */
    private Optional<Nearest> nearest() {
        List<Nearest> covering = new ArrayList<>();
        for (Rule rule : rules) {
            List<Condition> parts = parts(rule);
            for (Condition but : parts) {
                Formula others = others(rule, parts, but);
                if (parts.size() > 1 && !logic.isPossible(uncovered, others.not())) {
                    covering.add(new Nearest(rule, but, parts.size() - 1, mendedByAStep(but, others)));
                }
            }
        }
        return covering.stream()
                .min(Comparator.comparing(Nearest::byAStep)
                        .thenComparingInt(Nearest::left)
                        .reversed()
                        .thenComparingLong(nearest -> nearest.but().tests().count()));
    }

    /** Says whether a slightly wider test would give exactly the cases without one theirs, and collide with no rule. */
    private boolean mendedByAStep(Condition part, Formula others) {
        return part.asTest().stream().flatMap(NearestRule::wider).anyMatch(wider -> {
            Formula more = logic.all(others, logic.holds(wider), logic.holds(part).not());
            return !logic.isPossible(uncovered, more.not()) && !logic.isPossible(more, uncovered.not());
        });
    }

    /** Returns the test with its number one step further, or with one more word. */
    private static Stream<Condition.Test> wider(Condition.Test test) {
        Object value = test.values().get(0);
        return switch (test.operator()) {
            case MORE, MORE_OR_EQUAL ->
                value instanceof Integer number && number > 0
                        ? Stream.of(with(test, test.operator(), List.of(number - 1)))
                        : Stream.of();
            case LESS, LESS_OR_EQUAL ->
                value instanceof Integer number
                        ? Stream.of(with(test, test.operator(), List.of(number + 1)))
                        : Stream.of();
            case EQUAL, IN ->
                test.slot().property().words().stream()
                        .filter(word -> !test.values().contains(word))
                        .map(word -> with(
                                test,
                                Operator.IN,
                                Stream.concat(test.values().stream(), Stream.of(word))
                                        .toList()));
            case NOT_EQUAL, NOT_IN, CONTAINS, NOT_CONTAINS -> Stream.of();
        };
    }

    private static Condition.Test with(Condition.Test test, Operator operator, List<?> values) {
        return new Condition.Test(
                test.slot(), operator, new ArrayList<>(values), Collections.nCopies(values.size(), test.span()), test.span());
    }

    private Formula others(Rule rule, List<Condition> parts, Condition but) {
        List<Formula> others = new ArrayList<>(List.of(logic.reaches(rule.stage()), logic.asks(rule)));
        parts.stream().filter(part -> part != but).forEach(part -> others.add(logic.holds(part)));
        return logic.all(others.toArray(Formula[]::new));
    }

    private static List<Condition> parts(Rule rule) {
        if (rule.patterns().stream().anyMatch(Pattern::negated)) {
            return List.of();
        }
        return rule.patterns().stream()
                .flatMap(pattern -> SilentRules.conjuncts(pattern).stream())
                .toList();
    }
}
