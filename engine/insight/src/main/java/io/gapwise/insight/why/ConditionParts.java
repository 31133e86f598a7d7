package io.gapwise.insight.why;

import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shows, part by part, the condition of a rule that was silent. */
final class ConditionParts {

    private final Explanation explanation;
    private final Evaluation evaluation;
    private final Rule rule;
    private final Set<String> alreadyExplained;

    ConditionParts(Explanation explanation, Evaluation evaluation, Rule rule, Set<String> alreadyExplained) {
        this.explanation = explanation;
        this.evaluation = evaluation;
        this.rule = rule;
        this.alreadyExplained = alreadyExplained;
    }

    ConditionPart whole() {
        return part(rule.condition(), true, true);
    }

    /**
     * Shows a part of the condition.
     *
     * @param wanted true if the part must hold for the rule to speak, false if it must not
     * @param failing whether everything that contains the part fails; if a condition is met already, none of its parts
     *     counts as failing
     */
    private ConditionPart part(Condition condition, boolean wanted, boolean failing) {
        boolean held = condition.holds(evaluation.fact());
        boolean fails = failing && held != wanted;
        return condition.match(
                all -> joined(ConditionPart.Kind.ALL, all, held, wanted, fails),
                any -> joined(ConditionPart.Kind.ANY, any, held, wanted, fails),
                not -> joined(ConditionPart.Kind.NOT, not, held, !wanted, fails),
                test -> test(test, held, wanted, fails));
    }

    private ConditionPart joined(
            ConditionPart.Kind kind, Condition condition, boolean held, boolean wanted, boolean fails) {
        List<ConditionPart> parts = condition.parts().stream()
                .map(each -> part(each, wanted, fails))
                .toList();
        Span span = condition.span().equals(rule.span()) ? allPatterns() : condition.span();
        return new ConditionPart(
                kind,
                held,
                fails,
                text(span),
                span.line(),
                span.column(),
                null,
                null,
                null,
                parts,
                List.of(),
                List.of());
    }

    private ConditionPart test(Condition.Test test, boolean held, boolean wanted, boolean fails) {
        List<WhyNot> missing = new ArrayList<>();
        List<Why> inTheWay = new ArrayList<>();
        if (fails) {
            boolean tooMuch = ConditionSupport.failsByTooMuch(test, evaluation) == wanted;
            for (Claim claim : ConditionSupport.claims(test, evaluation, tooMuch)) {
                if (tooMuch) {
                    inTheWay.add(explanation.why(claim, new TreeSet<>()));
                } else if (!alreadyExplained.contains(claim.text())) {
                    missing.add(explanation.whyNot(claim, alreadyExplained));
                }
            }
        }
        return new ConditionPart(
                ConditionPart.Kind.TEST,
                held,
                fails,
                text(test.span()),
                test.span().line(),
                test.span().column(),
                test.slot().qualifiedPath(),
                AnswerRead.shown(evaluation.fact().get(test.slot())),
                ValueComparison.of(test),
                List.of(),
                missing,
                inTheWay);
    }

    /** Returns the text at this place as its author wrote it, with each run of white space as one space. */
    private String text(Span span) {
        int from = rule.span().start();
        return rule.text().substring(span.start() - from, span.end() - from).replaceAll("\\s+", " ");
    }

    /** Returns the place of all patterns of the rule. Together they are its condition. */
    private Span allPatterns() {
        List<Pattern> patterns = rule.patterns();
        return patterns.get(0).span().to(patterns.get(patterns.size() - 1).span());
    }
}
