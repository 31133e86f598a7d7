package io.gapwise.engine.why;

import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.advice.Reason;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.claims.Claim;
import io.gapwise.engine.evaluation.Evaluation;
import io.gapwise.engine.ruleset.Condition;
import io.gapwise.engine.ruleset.Pattern;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.Span;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One case under one rule set, explained from the very evaluation that gives its answer. */
public final class Explanation {

    private final RuleSet rules;
    private final Evaluation evaluation;
    private final Advice advice;
    /** What each rule that spoke said, in the words of the answer. */
    private final Map<String, String> said = new HashMap<>();

    private Explanation(RuleSet rules, Evaluation evaluation, Advice advice) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.advice = advice;
        reasons().forEach(reason -> said.putIfAbsent(reason.rule(), reason.text()));
    }

    /** @throws io.gapwise.engine.evaluation.RuleSetFault where the rules give the case no answer */
    public static Explanation of(Advisor advisor, GapCase gapCase) {
        return new Explanation(advisor.ruleSet(), advisor.evaluator().evaluate(gapCase), advisor.advise(gapCase));
    }

    public Why why(Claim claim) {
        return why(claim, new TreeSet<>());
    }

    public WhyNot whyNot(Claim claim) {
        return whyNot(claim, new TreeSet<>());
    }

    private Why why(Claim claim, Set<String> told) {
        if (!claim.holds(evaluation) || !told.add(claim.text())) {
            return new Why(claim.text(), claim.holds(evaluation), List.of());
        }
        return new Why(claim.text(), true, because(evaluation.spoke().stream().filter(claim::isSaidBy), told));
    }

    private List<Because> because(Stream<Rule> spoke, Set<String> told) {
        return spoke.map(rule -> because(rule, told)).toList();
    }

    private Because because(Rule rule, Set<String> told) {
        Rests rests = new Rests(evaluation);
        rests.on(rule.condition(), true);
        return new Because(
                RuleShown.of(rule),
                said.getOrDefault(rule.name(), rule.summary()),
                rests.answers(),
                rests.conclusions().stream().map(claim -> why(claim, told)).toList());
    }

    private WhyNot whyNot(Claim claim, Set<String> told) {
        boolean holds = claim.holds(evaluation);
        List<WhyNot.Silent> silent = new ArrayList<>();
        if (told.add(claim.text())) {
            for (Rule rule : rules.rules()) {
                if (claim.isSaidBy(rule) && !evaluation.spoke().contains(rule)) {
                    silent.add(new WhyNot.Silent(RuleShown.of(rule), part(rule, rule.condition(), true, told)));
                }
            }
        }
        return new WhyNot(
                claim.text(),
                holds,
                asked(stageOf(claim)),
                silent,
                because(evaluation.spoke().stream().filter(claim::isSaidBy), new TreeSet<>()),
                because(evaluation.spoke().stream().filter(claim::isDeniedBy), new TreeSet<>()));
    }

    /** @param wanted whether it must hold for the rule to speak, or must not */
    private Part part(Rule rule, Condition condition, boolean wanted, Set<String> told) {
        boolean held = condition.holds(evaluation.fact());
        if (condition instanceof Condition.Test test) {
            return part(rule, test, held, wanted, told);
        }
        boolean not = condition instanceof Condition.Not;
        Part.Kind kind = not ? Part.Kind.NOT : condition instanceof Condition.All ? Part.Kind.ALL : Part.Kind.ANY;
        List<Part> parts = parts(condition).stream()
                .map(each -> part(rule, each, not != wanted, told))
                .toList();
        Span span = condition.span().equals(rule.span()) ? whole(rule) : condition.span();
        return new Part(
                kind, held, text(rule, span), span.line(), span.column(), null, null, parts, List.of(), List.of());
    }

    private Part part(Rule rule, Condition.Test test, boolean held, boolean wanted, Set<String> told) {
        List<WhyNot> missing = new ArrayList<>();
        List<Why> inTheWay = new ArrayList<>();
        if (held != wanted) {
            boolean tooMuch = Rests.failsByTooMuch(test, evaluation) == wanted;
            for (Claim claim : Rests.claims(test, evaluation, tooMuch)) {
                if (tooMuch) {
                    inTheWay.add(why(claim, new TreeSet<>()));
                } else if (!told.contains(claim.text())) {
                    missing.add(whyNot(claim, told));
                }
            }
        }
        Subject subject = test.slot().subject();
        String path = test.slot().path();
        return new Part(
                Part.Kind.TEST,
                held,
                text(rule, test.span()),
                test.span().line(),
                test.span().column(),
                subject == Subject.GAP_CASE ? path : subject.pattern() + "." + path,
                AnswerRead.shown(evaluation.fact().get(test.slot())),
                List.of(),
                missing,
                inTheWay);
    }

    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        return condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
    }

    /** As its author wrote it. */
    private static String text(Rule rule, Span span) {
        int from = rule.span().start();
        return rule.text().substring(span.start() - from, span.end() - from).replaceAll("\\s+", " ");
    }

    /** All patterns of the rule, of which its condition as a whole is made. */
    private static Span whole(Rule rule) {
        List<Pattern> patterns = rule.patterns();
        return patterns.get(0).span().to(patterns.get(patterns.size() - 1).span());
    }

    private boolean asked(Stage stage) {
        VerdictValue verdict = evaluation.verdict().value();
        return stage != Stage.METHODS || verdict == VerdictValue.TRAINING || verdict == VerdictValue.MIXED;
    }

    private static Stage stageOf(Claim claim) {
        return switch (claim.kind()) {
            case ALIGNMENT -> Stage.TRIAGE;
            case CAUSE, DISCOUNTED -> Stage.CAUSES;
            case VERDICT -> Stage.VERDICT;
            case REMEDY -> Stage.REMEDIES;
            case METHOD, EXCLUSION -> Stage.METHODS;
            case MEASURE -> Stage.MEASURES;
        };
    }

    private Stream<Reason> reasons() {
        return Stream.of(
                        advice.verdict().reasons().stream(),
                        advice.alignment().reasons().stream(),
                        advice.causes().stream().flatMap(c -> c.reasons().stream()),
                        advice.discounted().stream().flatMap(c -> c.reasons().stream()),
                        advice.remedies().stream().flatMap(r -> r.reasons().stream()),
                        advice.methods().stream()
                                .flatMap(m -> Stream.concat(m.reasonsFor().stream(), m.reasonsAgainst().stream())),
                        advice.excluded().stream().flatMap(m -> m.reasons().stream()),
                        advice.measures().stream().flatMap(m -> m.reasons().stream()))
                .flatMap(reasons -> reasons);
    }
}
