package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes from a rule set the part of a condition that decides nothing according to a finding. */
final class WithoutPart {

    private final RuleLocation place;
    private final boolean always;

    WithoutPart(Finding finding) {
        place = finding.places().get(0);
        always = finding.code() == ProblemCode.PART_ALWAYS_HOLDS;
    }

    RuleSet of(RuleSet rules) {
        return new RuleSet(rules.rules().stream()
                .map(rule -> rule.name().equals(place.rule()) ? without(rule) : rule)
                .toList());
    }

    private Rule without(Rule rule) {
        List<Pattern> patterns = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            patterns.add(
                    isHere(pattern.span())
                            ? new Pattern(false, pattern.subject(), List.of(constant(pattern.span())), pattern.span())
                            : new Pattern(
                                    pattern.negated(),
                                    pattern.subject(),
                                    pattern.constraints().stream()
                                            .map(this::without)
                                            .toList(),
                                    pattern.span()));
        }
        return new Rule(
                rule.name(),
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                patterns,
                rule.calls(),
                rule.file(),
                rule.span(),
                rule.text());
    }

    private Condition without(Condition condition) {
        if (isHere(condition.span())) {
            return constant(condition.span());
        } else if (condition instanceof Condition.Not not) {
            return new Condition.Not(without(not.part()), not.span());
        } else if (condition instanceof Condition.All all) {
            return new Condition.All(all.parts().stream().map(this::without).toList(), all.span());
        } else if (condition instanceof Condition.Any any) {
            return new Condition.Any(any.parts().stream().map(this::without).toList(), any.span());
        }
        return withoutValue((Condition.Test) condition);
    }

    private Condition withoutValue(Condition.Test test) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < test.values().size(); i++) {
            if (!isHere(test.valueSpans().get(i))) {
                values.add(test.values().get(i));
                spans.add(test.valueSpans().get(i));
            }
        }
        return new Condition.Test(test.slot(), test.operator(), values, spans, test.span());
    }

    private Condition constant(Span span) {
        return always ? new Condition.All(List.of(), span) : new Condition.Any(List.of(), span);
    }

    private boolean isHere(Span span) {
        return span.line() == place.line() && span.column() == place.column();
    }
}
