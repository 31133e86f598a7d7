package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.CaseDescriber;
import io.gapwise.insight.logic.Description;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Compares what two rule sets judge beside an answer: what came of it, and the place among others. Both judge the answer that
 * the old rules give, as they judge any answer that was stored, so that nothing is told again that already differs in answers.
 */
final class BesideComparison {

    private final RulesCompared rules;
    private final Aspect aspect;
    private final Stage stage;
    private final CompletableFuture<Advisor> advisorBefore;
    private final CompletableFuture<Advisor> advisorAfter;
    private final RuleLogic before;
    private final BesideFormulas formulas;
    private final CaseDescriber describer;
    private final List<AnswerChange> changes = new ArrayList<>();
    private final List<AnswerChange> words = new ArrayList<>();
    /** Says of which cases nothing was told yet. */
    private Formula left;

    private boolean whole = true;

    private BesideComparison(
            Aspect aspect,
            Stage stage,
            RulesCompared rules,
            boolean everyCaseAnswered,
            CompletableFuture<Advisor> advisorBefore,
            CompletableFuture<Advisor> advisorAfter) {
        this.aspect = aspect;
        this.stage = stage;
        this.rules = rules;
        this.advisorBefore = advisorBefore;
        this.advisorAfter = advisorAfter;
        before = RuleLogic.of(rules.before());
        RuleLogic after = new StageLogics(rules.before(), rules.after(), before).from(Stage.PROGRESS);
        formulas = new BesideFormulas(rules, before, after);
        describer = CaseDescriber.of(before, new SlotsToTell(rules).upTo(stage));
        left = everyCaseAnswered ? before.all() : before.completes();
        if (aspect == Aspect.PLACE) {
            passOver(formulas.judgements(Aspect.PRIORITY));
        }
        compare(formulas.judgements(aspect), changes);
        compare(formulas.speaking(aspect, stage), changes);
        compare(formulas.words(stage), words);
    }

    /** Compares what one stage judges. */
    static BesideComparison of(
            Aspect aspect,
            Stage stage,
            RulesCompared rules,
            boolean everyCaseAnswered,
            CompletableFuture<Advisor> advisorBefore,
            CompletableFuture<Advisor> advisorAfter) {
        return new BesideComparison(aspect, stage, rules, everyCaseAnswered, advisorBefore, advisorAfter);
    }

    /** Returns how it differs; nothing where it does not, or not by itself. */
    Optional<AspectDifference> difference() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(new AspectDifference(aspect, changes, whole));
    }

    /** Returns what is only said otherwise. */
    List<AnswerChange> words() {
        return words;
    }

    /** Says whether it is proven that nothing else differs. */
    boolean whole() {
        return whole;
    }

    private void compare(List<FormulaOfKind> kinds, List<AnswerChange> into) {
        CaseDescriber.Kinds found =
                describer.kinds(left, kinds.stream().map(FormulaOfKind::formula).toList(), DifferenceFinder.MOST_KINDS);
        found.places().forEach(place -> into.add(change(kinds.get(place))));
        whole &= found.whole();
        passOver(kinds);
    }

    private void passOver(List<FormulaOfKind> kinds) {
        Formula any = before.any(kinds.stream().map(FormulaOfKind::formula).toArray(Formula[]::new));
        left = before.all(left, any.not());
    }

    private AnswerChange change(FormulaOfKind kind) {
        Description where =
                describer.describe(before.all(left, kind.context()), kind.formula(), DifferenceFinder.MOST_WAYS);
        Optional<FoundCase> smallest = where.smallest()
                .map(answers -> FoundCase.of(answers, kind.kind().sentence()));
        Optional<Evaluation> answer = smallest.flatMap(found ->
                AnswerSeen.inEnglish(found.gapCase(), advisorBefore.join()).evaluation());
        if (answer.isEmpty()) {
            return new AnswerChange(kind.kind(), where, Optional.empty(), smallest, false, List.of(), Blame.NONE);
        }
        EvaluationBeside was =
                judged(smallest.get(), answer.get(), advisorBefore.join().evaluator());
        EvaluationBeside is =
                judged(smallest.get(), answer.get(), advisorAfter.join().evaluator());
        boolean confirmed = kind.isSeen(AnswerSeen.judging(was), AnswerSeen.judging(is))
                || kind.kind().aspect().onlyWording();
        return new AnswerChange(
                kind.kind(),
                where,
                Optional.empty(),
                smallest,
                confirmed,
                SeenChanges.between(was, is),
                blame(was, is));
    }

    /** What came of it, or the standing, is read of the case that was found; it is nothing where the rules need none of it. */
    private EvaluationBeside judged(FoundCase found, Evaluation answer, Evaluator evaluator) {
        return stage == Stage.PROGRESS
                ? evaluator.progress(answer.gapCase(), answer.findings(), found.followUp())
                : evaluator.priority(answer.gapCase(), answer.findings(), found.standing());
    }

    /** Names the changed rules that spoke or speak of the case, since no other can have a part in it. */
    private Blame blame(EvaluationBeside was, EvaluationBeside is) {
        List<Rule> spoke =
                Stream.concat(was.spoke().stream(), is.spoke().stream()).toList();
        List<RulePair> speaking = rules.changed().stream()
                .filter(pair -> spoke.stream().anyMatch(rule -> rule == pair.before() || rule == pair.after()))
                .toList();
        return speaking.size() == 1 ? new Blame(speaking, List.of()) : new Blame(List.of(), speaking);
    }
}
