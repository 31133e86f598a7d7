package io.gapwise.insight.why;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Explains the answer of one rule set to one case. It uses the same evaluation that gives the answer. */
public final class Explanation {

    private final RuleSet rules;
    private final Evaluation evaluation;
    private final SpokenAdvice spoken;
    /** The text of each rule that spoke, as it appears in the answer. */
    private final Map<String, String> said = new HashMap<>();

    private Explanation(RuleSet rules, Evaluation evaluation, SpokenAdvice spoken) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.spoken = spoken;
        spoken.advice().reasons().forEach(reason -> said.putIfAbsent(reason.rule(), reason.text()));
    }

    /** @throws io.gapwise.core.evaluation.RuleSetFault if the rules give the case no answer */
    public static Explanation of(Advisor advisor, GapCase gapCase) {
        return of(advisor, gapCase, Locale.ENGLISH);
    }

    /**
     * Explains the answer in a language; what has no translation is in English, see {@link #inEnglish}.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault if the rules give the case no answer
     */
    public static Explanation of(Advisor advisor, GapCase gapCase, Locale language) {
        Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
        return new Explanation(advisor.ruleSet(), evaluation, advisor.advise(evaluation, language));
    }

    /** Returns the names of the rules of which a text is in English for lack of a translation. */
    public Set<String> inEnglish() {
        Set<String> inEnglish = new TreeSet<>(spoken.untranslated());
        if (!spoken.language().equals(Locale.ENGLISH)) {
            rules.rules().stream()
                    .filter(rule -> rules.translations()
                            .of(spoken.language(), rule.name(), rule.summary())
                            .isEmpty())
                    .forEach(rule -> inEnglish.add(rule.name()));
        }
        return inEnglish;
    }

    public Why why(Claim claim) {
        return why(claim, new TreeSet<>());
    }

    public WhyNot whyNot(Claim claim) {
        return whyNot(claim, new TreeSet<>());
    }

    /** Explains why a condition holds of the whole answer, such as that of an invariant. */
    public Grounds grounds(Condition condition) {
        ConditionSupport rests = new ConditionSupport(evaluation);
        rests.on(condition, true);
        Set<String> alreadyExplained = new TreeSet<>();
        return new Grounds(
                rests.answers(),
                rests.conclusions().stream()
                        .map(claim -> why(claim, alreadyExplained))
                        .toList());
    }

    Why why(Claim claim, Set<String> alreadyExplained) {
        if (!claim.holds(evaluation) || !alreadyExplained.add(claim.text())) {
            return new Why(claim.text(), claim.holds(evaluation), List.of());
        }
        return new Why(
                claim.text(), true, because(evaluation.spoke().stream().filter(claim::isSaidBy), alreadyExplained));
    }

    private List<SpeakingRule> because(Stream<Rule> spoke, Set<String> alreadyExplained) {
        return spoke.map(rule -> because(rule, alreadyExplained)).toList();
    }

    private SpeakingRule because(Rule rule, Set<String> alreadyExplained) {
        ConditionSupport rests = new ConditionSupport(evaluation);
        rests.on(rule.condition(), true);
        RuleReference reference = reference(rule);
        return new SpeakingRule(
                reference,
                said.getOrDefault(rule.name(), reference.sentence()),
                rests.answers(),
                rests.conclusions().stream()
                        .map(claim -> why(claim, alreadyExplained))
                        .toList());
    }

    private RuleReference reference(Rule rule) {
        return RuleReference.of(rule, rules.translations(), spoken.language());
    }

    WhyNot whyNot(Claim claim, Set<String> alreadyExplained) {
        boolean holds = claim.holds(evaluation);
        List<WhyNot.Silent> silent = new ArrayList<>();
        if (alreadyExplained.add(claim.text())) {
            for (Rule rule : rules.rules()) {
                if (claim.isSaidBy(rule) && !evaluation.spoke().contains(rule)) {
                    silent.add(new WhyNot.Silent(
                            reference(rule), new ConditionParts(this, evaluation, rule, alreadyExplained).whole()));
                }
            }
        }
        return new WhyNot(
                claim.text(),
                holds,
                asked(claim.kind().stage()),
                silent,
                because(evaluation.spoke().stream().filter(claim::isSaidBy), new TreeSet<>()),
                because(evaluation.spoke().stream().filter(claim::isDeniedBy), new TreeSet<>()),
                ranked(claim));
    }

    private boolean asked(Stage stage) {
        VerdictValue verdict = evaluation.verdict().value();
        return stage != Stage.METHODS || verdict == VerdictValue.TRAINING || verdict == VerdictValue.MIXED;
    }

    /** Returns the ranking of the methods, those that are only considered last, if the claim is about a method, and nothing otherwise. */
    private List<WhyNot.Ranked> ranked(Claim claim) {
        if (claim.kind() != Claim.Kind.METHOD) {
            return List.of();
        }
        Advice advice = spoken.advice();
        return Stream.concat(advice.methods().stream(), advice.considered().stream())
                .map(each -> new WhyNot.Ranked(
                        each.method().name(), evaluation.methods().sum(each.method()), each.fit()))
                .toList();
    }
}
