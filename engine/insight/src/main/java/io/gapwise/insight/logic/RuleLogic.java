package io.gapwise.insight.logic;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule set says of all cases at once. Everything that rules can read is translated exactly, ranks included; a
 * formula holds of a case if and only if the evaluator finds so.
 *
 * <p>"Impossible" and "implies" are proofs. A question too hard for the solver is given up and then counts as possible;
 * {@link #undecided} tells how often that was. For one thread at a time.
 */
public final class RuleLogic {

    private final Circuit circuit = new Circuit();
    private final CaseTerms answers = new CaseTerms(circuit);
    private final Map<Slot, Term> terms = new HashMap<>();
    private final Map<Rule, Integer> conditions = new IdentityHashMap<>();
    private final StageTerms stages;
    private final ContractBreaks course;

    private RuleLogic(RuleSet rules) {
        ConclusionTerms said = new ConclusionTerms(rules, this::spoken);
        stages = new StageTerms(circuit, said);
        course = new ContractBreaks(circuit, said, stages);
    }

    public static RuleLogic of(RuleSet rules) {
        return new RuleLogic(rules);
    }

    /** That this condition holds; what it reads must have been concluded, see {@link #reaches}. */
    public Formula holds(Condition condition) {
        return new Formula(literal(condition));
    }

    /** That this word stands in a slot, or is in the set that stands there. */
    public Formula stands(Slot slot, Word word) {
        Operator operator = slot.property().kind() == Property.Kind.WORDS ? Operator.CONTAINS : Operator.EQUAL;
        return new Formula(term(slot).test(operator, List.of(word)));
    }

    /** That this rule speaks: its stage is asked and its condition holds. */
    public Formula speaks(Rule rule) {
        return all(asks(rule.stage()), new Formula(conditionOf(rule)));
    }

    /** That no stage before this one breaks the contract (none or two verdicts, no remedy, no method). */
    public Formula reaches(Stage stage) {
        return new Formula(course.reaches(stage));
    }

    /** That the rules of this stage are asked: it is reached, and a way of learning is looked for only where one is due. */
    public Formula asks(Stage stage) {
        return new Formula(course.asks(stage));
    }

    /** That this stage does not break the contract, where it is reached. */
    public Formula endsWell(Stage stage) {
        return new Formula(course.endsWell(stage));
    }

    /** That the whole evaluation ends without a fault. */
    public Formula completes() {
        return all(reaches(Stage.MEASURES), endsWell(Stage.MEASURES));
    }

    /** That the answers are those of this case: then every other formula is settled. */
    public Formula answers(GapCase gapCase) {
        FlatFact fact = new FlatFact();
        fact.put(Subject.GAP_CASE, gapCase);
        List<Integer> all = new ArrayList<>();
        for (Slot slot : Slot.of(Subject.GAP_CASE)) {
            Question question = answers.questions().get(slot.path());
            if (question != null) {
                all.add(question.is(fact.get(slot)));
            }
        }
        return new Formula(circuit.and(all));
    }

    /** That all of these hold; of none, always. */
    public Formula all(Formula... parts) {
        return new Formula(circuit.and(literals(parts)));
    }

    /** That at least one of these holds; of none, never. */
    public Formula any(Formula... parts) {
        return new Formula(circuit.or(literals(parts)));
    }

    /** Whether all of these hold in some case. False is a proof. */
    public boolean isPossible(Formula... together) {
        return circuit.possible(literals(together));
    }

    /** Whether a rule with this condition could speak: it holds in some case that gets as far as it reads. */
    public boolean isPossible(Condition condition) {
        return isPossible(read(condition), holds(condition));
    }

    /** Whether the second holds wherever the first does. True is a proof. */
    public boolean implies(Formula one, Formula other) {
        return !isPossible(one, other.not());
    }

    /** The same of conditions, over the cases that get as far as both read. */
    public boolean implies(Condition one, Condition other) {
        return !isPossible(read(one), read(other), holds(one), holds(other).not());
    }

    /** A case in which all of these hold, with no answer that could be left out; nothing where none was found. */
    public Optional<Map<String, Object>> exampleOf(Formula... together) {
        return new Example(circuit, answers).of(literals(together)).map(Collections::unmodifiableMap);
    }

    /** A case in which this condition holds, by contract path; one that the rules answer without a fault if there is. */
    public Optional<Map<String, Object>> exampleOf(Condition condition) {
        Optional<Map<String, Object>> answered = exampleOf(completes(), holds(condition));
        return answered.isPresent() ? answered : exampleOf(read(condition), holds(condition));
    }

    /** How many questions were given up. */
    public int undecided() {
        return circuit.undecided();
    }

    /** The propositions that formulas are made of. */
    Circuit circuit() {
        return circuit;
    }

    /** The questions of the case by contract path, with what has been asked about them so far. */
    Map<String, Question> questions() {
        return answers.questions();
    }

    private Formula read(Condition condition) {
        return Slot.every().stream()
                .filter(slot -> reads(condition, slot))
                .map(slot -> Arrays.stream(Stage.values())
                        .filter(slot.subject()::readableIn)
                        .findFirst()
                        .orElseThrow())
                .max(Stage::compareTo)
                .map(this::reaches)
                .orElse(reaches(Stage.TRIAGE));
    }

    private static boolean reads(Condition condition, Slot slot) {
        return condition.tests().anyMatch(test -> test.slot().equals(slot));
    }

    /** The proposition that a rule speaks where its stage is reached. */
    private int spoken(Rule rule) {
        int condition = conditionOf(rule);
        return rule.stage() == Stage.METHODS ? circuit.and(stages.learns(), condition) : condition;
    }

    private int conditionOf(Rule rule) {
        Integer made = conditions.get(rule);
        if (made == null) {
            made = literal(rule.condition());
            conditions.put(rule, made);
        }
        return made;
    }

    private int literal(Condition condition) {
        return condition.match(
                all -> circuit.and(literals(all.parts())),
                any -> circuit.or(literals(any.parts())),
                not -> -literal(not.part()),
                test -> term(test.slot()).test(test.operator(), test.values()));
    }

    private List<Integer> literals(List<Condition> conditions) {
        return conditions.stream().map(this::literal).toList();
    }

    private Term term(Slot slot) {
        Term made = terms.get(slot);
        if (made == null) {
            made = slot.subject() == Subject.GAP_CASE ? answers.term(slot) : stages.term(slot);
            terms.put(slot, made);
        }
        return made;
    }

    private static int[] literals(Formula... formulas) {
        return Arrays.stream(formulas).mapToInt(Formula::literal).toArray();
    }
}
