package io.gapwise.core.testing;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Draws whole rule sets. Most of them keep the contract for most cases, but none is sure to. */
public final class RandomRuleSets {

    private static final Span NOWHERE = new Span(1, 1, 0, 1);

    private final RandomRules rules;
    private final Random random;

    public RandomRuleSets(long seed, Predicate<Slot> asked) {
        rules = new RandomRules(seed, asked);
        random = new Random(-seed);
    }

    /**
     * Draws a rule set with the given number of drawn rules in each stage, and a few that give an alignment, a verdict
     * and what the verdict requires.
     */
    public RuleSet ruleSet(int inEachStage) {
        List<Rule> all = new ArrayList<>();
        MiniRules.asTheyAre().read().rules().stream()
                .filter(rule -> rule.stage() != Stage.TRIAGE && rule.stage() != Stage.CAUSES)
                .filter(rule -> !rule.name().equals("methods/few-or-together"))
                .filter(rule -> !rule.name().equals("methods/no-workshop-at-a-distance"))
                .filter(rule -> random.nextInt(25) > 0)
                .forEach(all::add);
        Call strategic = RandomConclusions.align(AlignmentValue.STRATEGIC, NOWHERE);
        Rule drawn = rules.rule(Stage.TRIAGE, "strategic", List.of(strategic));
        Pattern pattern = drawn.patterns().get(0);
        all.add(with(drawn, "triage/strategic", pattern, strategic));
        all.add(with(
                drawn,
                "triage/unaligned",
                new Pattern(!pattern.negated(), pattern.subject(), pattern.constraints(), pattern.span()),
                RandomConclusions.align(AlignmentValue.UNALIGNED, NOWHERE)));
        if (random.nextInt(5) == 0) {
            all.add(rules.rule(Stage.VERDICT, "more", List.of(RandomConclusions.verdict(VerdictValue.MIXED, NOWHERE))));
        }
        for (Stage stage : Stage.answering()) {
            all.addAll(rules.rules(stage, inEachStage));
        }
        return new RuleSet(all);
    }

    private static Rule with(Rule rule, String name, Pattern pattern, Call call) {
        return new Rule(
                name,
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                List.of(pattern),
                List.of(call),
                rule.file(),
                rule.span(),
                rule.text());
    }
}
