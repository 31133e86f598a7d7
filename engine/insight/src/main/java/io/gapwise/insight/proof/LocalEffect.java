package io.gapwise.insight.proof;

import io.gapwise.core.cases.Method;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says of a rule's conclusions in which cases they count: where no other rule concludes the same, and nothing undoes it. A
 * solver finds such cases where drawn cases do not happen to be any.
 */
final class LocalEffect {

    private static final Set<Class<?>> WEIGHING = Set.of(Conclusion.SpeakFor.class, Conclusion.SpeakAgainst.class);

    private final RuleSet rules;
    private final RuleLogic logic;

    LocalEffect(RuleSet rules, RuleLogic logic) {
        this.rules = rules;
        this.logic = logic;
    }

    /** Returns, for each conclusion that may decide something, the formula that its rule speaks and it counts. */
    List<Formula> of(Rule rule) {
        List<Formula> counting = new ArrayList<>();
        said(rule, Claim.Kind.PURSUIT).forEach(claim -> counting.add(alone(rule, claim::isSaidBy)));
        said(rule, Claim.Kind.CAUSE)
                .forEach(claim -> counting.add(alone(rule, other -> claim.isSaidBy(other) || claim.isDeniedBy(other))));
        said(rule, Claim.Kind.DISCOUNTED)
                .forEach(claim -> counting.add(logic.all(
                        alone(rule, claim::isSaidBy), any(rule, new Claim(Claim.Kind.CAUSE, claim.word())::isSaidBy))));
        said(rule, Claim.Kind.REMEDY).forEach(claim -> counting.add(alone(rule, claim::isSaidBy)));
        said(rule, Claim.Kind.EXCLUSION)
                .forEach(claim -> counting.add(logic.all(
                        alone(rule, claim::isSaidBy),
                        any(rule, new Claim(Claim.Kind.METHOD, claim.word())::isSaidBy))));
        for (String word : Claim.Kind.METHOD.words()) {
            Claim claim = new Claim(Claim.Kind.METHOD, word);
            if (claim.isSaidBy(rule) || claim.isDeniedBy(rule)) {
                counting.add(logic.all(logic.speaks(rule), logic.ranked(Method.valueOf(word))));
            }
        }
        return counting;
    }

    /** Returns, for each question that a rule asks, the formula that it asks it alone: each field is asked about once. */
    List<Formula> asking(Rule rule) {
        return asked(rule)
                .map(field -> logic.all(
                        logic.speaks(rule),
                        logic.any(rules.rules().stream()
                                        .filter(other ->
                                                other != rule && other.stage().answers())
                                        .filter(other -> asked(other).anyMatch(field::equals))
                                        .map(logic::speaks)
                                        .toArray(Formula[]::new))
                                .not()))
                .toList();
    }

    private static Stream<Slot> asked(Rule rule) {
        return rule.calls().stream()
                .map(Call::conclusion)
                .filter(Conclusion.Ask.class::isInstance)
                .map(said -> Conclusion.Ask.class.cast(said).field());
    }

    /** Says whether a rule does nothing but weigh methods, so that it has no effect where none of them is ranked. */
    static boolean onlyWeighs(Rule rule) {
        return rule.calls().stream()
                .allMatch(call -> WEIGHING.contains(call.conclusion().getClass()));
    }

    private static List<Claim> said(Rule rule, Claim.Kind kind) {
        return kind.words().stream()
                .map(word -> new Claim(kind, word))
                .filter(claim -> claim.isSaidBy(rule))
                .toList();
    }

    private Formula alone(Rule rule, Predicate<Rule> saying) {
        return logic.all(logic.speaks(rule), any(rule, saying).not());
    }

    private Formula any(Rule rule, Predicate<Rule> saying) {
        return logic.any(rules.rules(rule.stage()).stream()
                .filter(other -> other != rule && saying.test(other))
                .map(logic::speaks)
                .toArray(Formula[]::new));
    }
}
