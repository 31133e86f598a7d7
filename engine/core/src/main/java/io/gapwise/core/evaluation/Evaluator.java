package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.Weighed;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates cases with one rule set. Many threads may use it at the same time, and the same case always gets the same
 * evaluation.
 */
public final class Evaluator {

    private static final Stage[] STAGES = Stage.answering().toArray(Stage[]::new);
    private static final Stage[] TO_THE_VERDICT = {Stage.TRIAGE, Stage.CAUSES, Stage.VERDICT};

    private final Map<Stage, List<Rule>> rules = new EnumMap<>(Stage.class);
    private final RuleMatcher speakers;
    private final @Nullable SpotCheck check;

    /** Makes the evaluator that Drools decides for, which is the reference. */
    public Evaluator(RuleSet ruleSet) {
        this(ruleSet, new DroolsSessions(ruleSet), null);
    }

    Evaluator(RuleSet ruleSet, RuleMatcher speakers) {
        this(ruleSet, speakers, null);
    }

    /**
     * Makes an evaluator for very many cases. It says the same, several times as fast, and nobody else is asked whether it
     * does.
     */
    public static Evaluator indexed(RuleSet ruleSet) {
        return new Evaluator(ruleSet, new RuleIndex(ruleSet), null);
    }

    /**
     * Makes an evaluator for very many cases that asks a reference as well for the first of so many.
     *
     * @param oneIn of how many cases one is checked, at least 1
     */
    public static Evaluator indexed(RuleSet ruleSet, Evaluator reference, int oneIn) {
        return new Evaluator(ruleSet, new RuleIndex(ruleSet), new SpotCheck(reference, oneIn));
    }

    Evaluator(RuleSet ruleSet, RuleMatcher speakers, @Nullable SpotCheck check) {
        for (Stage stage : Stage.values()) {
            rules.put(stage, ruleSet.rules(stage));
        }
        this.speakers = speakers;
        this.check = check;
    }

    Evaluator(Map<Stage, List<Rule>> rules, RuleMatcher speakers) {
        this.rules.putAll(rules);
        this.speakers = speakers;
        this.check = null;
    }

    /**
     * Runs the stages that make the answer in order; each reads the case and the conclusions of earlier stages.
     *
     * @throws RuleSetFault where the rules break the contract
     * @throws EvaluatorsDiffer where a reference was asked and says something else
     */
    public Evaluation evaluate(GapCase gapCase) {
        return check != null && check.isDue()
                ? check.compared(gapCase, this, each -> each.evaluated(gapCase, null), SpotCheck::rules)
                : evaluated(gapCase, null);
    }

    /**
     * Evaluates a case as if one rule were not there. The rules of a stage speak each for itself, so this is what the rule
     * set without it concludes.
     *
     * @throws RuleSetFault where the other rules break the contract
     */
    public Evaluation evaluateWithout(Rule leftOut, GapCase gapCase) {
        return evaluated(gapCase, leftOut);
    }

    private Evaluation evaluated(GapCase gapCase, @Nullable Rule leftOut) {
        EvaluationRun run = new EvaluationRun(gapCase);
        for (Stage stage : STAGES) {
            List<Rule> speaking = run.asks(stage) ? rules(stage, speakers.speaking(stage, run.fact())) : List.of();
            if (leftOut != null && leftOut.stage() == stage) {
                speaking = speaking.stream().filter(rule -> rule != leftOut).toList();
            }
            run.conclude(stage, speaking);
        }
        return run.evaluation();
    }

    /** Returns the invariants that an answer breaks, by name. They are asked only by proofs and tests, never for an answer. */
    public List<Rule> brokenBy(Evaluation answered) {
        return rules(Stage.INVARIANTS, speakers.speaking(Stage.INVARIANTS, answered.fact()));
    }

    /**
     * Returns only the verdict and skips the later stages, which saves time where very many cases are evaluated.
     *
     * @throws RuleSetFault where the rules do not give exactly one alignment and one verdict
     * @throws EvaluatorsDiffer where a reference was asked and says something else
     */
    public VerdictValue verdict(GapCase gapCase) {
        return check != null && check.isDue()
                ? check.compared(gapCase, this, each -> each.concludedVerdict(gapCase), VerdictValue::name)
                : concludedVerdict(gapCase);
    }

    private VerdictValue concludedVerdict(GapCase gapCase) {
        EvaluationRun run = new EvaluationRun(gapCase);
        for (Stage stage : TO_THE_VERDICT) {
            run.conclude(stage, rules(stage, speakers.speaking(stage, run.fact())));
        }
        return run.value();
    }

    /**
     * Judges what came of an answer. The rules read what was concluded when it was given, whatever they would conclude
     * today, so it makes no difference which rule set gave the answer.
     */
    public ProgressEvaluation progress(GapCase gapCase, Findings concluded, FollowUp followUp) {
        FlatFact fact = besideAnAnswer(gapCase, concluded, followUp);
        ConclusionCollector heard = new ConclusionCollector();
        List<Rule> spoke = heard(Stage.PROGRESS, fact, heard);
        return new ProgressEvaluation(gapCase, followUp, fact, spoke, heard.judgement());
    }

    /**
     * Says in which place a case comes among others. The rules read what was concluded when its answer was given, whatever
     * they would conclude today. Those of the place also read what those of the priority weighed.
     */
    public PriorityEvaluation priority(GapCase gapCase, Findings concluded, Standing standing) {
        FlatFact fact = besideAnAnswer(gapCase, concluded, standing);
        ConclusionCollector heard = new ConclusionCollector();
        List<Rule> spoke = new ArrayList<>(heard(Stage.PRIORITY, fact, heard));
        Weighed weighed = heard.weighed();
        fact.put(Subject.WEIGHED, weighed);
        spoke.addAll(heard(Stage.PLACE, fact, heard));
        return new PriorityEvaluation(gapCase, standing, fact, spoke, weighed, heard.place());
    }

    private static FlatFact besideAnAnswer(GapCase gapCase, Findings concluded, Record sent) {
        FlatFact fact = FlatFact.besideAnAnswer();
        fact.put(gapCase.judged());
        concluded.each().forEach(finding -> fact.put(Subject.of(finding), finding));
        fact.put(Subject.of(sent), sent);
        return fact;
    }

    /** Returns the rules of a stage that speak, and has their conclusions collected. */
    private List<Rule> heard(Stage stage, FlatFact fact, ConclusionCollector collector) {
        List<Rule> spoke = rules(stage, speakers.speaking(stage, fact));
        spoke.forEach(rule -> rule.calls().forEach(call -> call.conclusion().match(collector)));
        return spoke;
    }

    private List<Rule> rules(Stage stage, BitSet places) {
        List<Rule> ofStage = rules.get(stage);
        List<Rule> found = new ArrayList<>(places.cardinality());
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            found.add(ofStage.get(i));
        }
        return found;
    }
}
