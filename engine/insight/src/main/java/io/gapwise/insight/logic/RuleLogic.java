package io.gapwise.insight.logic;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.certificate.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out what a rule set says about all cases at once. Everything that rules can read is translated exactly,
 * including the ranks. A formula holds in a case if and only if the evaluator comes to the same result.
 *
 * <p>"Impossible" and "implies" are proofs. A question that is too hard for the solver is given up and then counts as
 * possible; {@link #undecided} says how often that happened. Only one thread may use it, and all that are {@linkplain
 * #beside beside} it, at a time.
 */
public final class RuleLogic {

    private final Circuit circuit;
    private final CaseTerms answers;
    private final TermsBeside beside;
    private final WeighedTerms weighed;
    private final List<Rule> weighing;
    private final Map<Slot, Term> terms = new HashMap<>();
    private final Map<Rule, Integer> conditions = new IdentityHashMap<>();
    private final Map<Rule, Formula> asked = new IdentityHashMap<>();
    private final StageTerms stages;
    private final ContractBreaks course;

    private RuleLogic(RuleSet rules, Circuit circuit, CaseTerms answers, TermsBeside beside) {
        this.circuit = circuit;
        this.answers = answers;
        this.beside = beside;
        beside.alsoReadBy(rules);
        ConclusionTerms said = new ConclusionTerms(rules, this::spoken);
        weighed = new WeighedTerms(circuit, said);
        weighing = rules.rules(Stage.PRIORITY);
        stages = new StageTerms(circuit, said, answers.statements());
        course = new ContractBreaks(circuit, said, stages);
    }

    public static RuleLogic of(RuleSet rules) {
        Circuit circuit = new Circuit();
        return new RuleLogic(rules, circuit, new CaseTerms(circuit), new TermsBeside(circuit));
    }

    /**
     * Returns what another rule set says about the same cases. Formulas of both can be combined, so that one question can
     * be about what the two rule sets make of one case.
     *
     * @throws IllegalStateException if a formula was already made of whether a lead time has passed, and the other rule
     *     set tells weeks apart that the rule sets so far do not
     */
    public RuleLogic beside(RuleSet other) {
        return new RuleLogic(other, circuit, answers, beside);
    }

    /**
     * Returns the formula that this condition holds. The stages that it reads must have been reached, see {@link
     * #reaches}.
     */
    public Formula holds(Condition condition) {
        return new Formula(literal(condition));
    }

    /** Returns the formula that this word is the value of a slot, or is in the set that is its value. */
    public Formula stands(Slot slot, Word word) {
        Operator operator = slot.property().kind() == Property.Kind.WORDS ? Operator.CONTAINS : Operator.EQUAL;
        return new Formula(term(slot).test(operator, List.of(word)));
    }

    /**
     * Returns the formula that this method is ranked, be it advised or only considered: a rule speaks for it and none
     * excludes it. It asks for no sum of weights, which are by far the largest part of a translation.
     */
    public Formula ranked(Method method) {
        return new Formula(stages.ranked(method));
    }

    /** Returns the formula that this rule speaks: its stage is evaluated and its condition holds. */
    public Formula speaks(Rule rule) {
        return all(asks(rule), new Formula(conditionOf(rule)));
    }

    /**
     * Returns the formula that no stage before this one breaks the contract (none or two verdicts, no remedy, no
     * method).
     */
    public Formula reaches(Stage stage) {
        return new Formula(course.reaches(stage));
    }

    /**
     * Returns the formula that the rules of this stage are evaluated: the stage is reached, and methods of learning are
     * looked for only if the verdict calls for learning.
     */
    public Formula asks(Stage stage) {
        return new Formula(course.asks(stage));
    }

    /**
     * Returns the formula that this rule is evaluated. A rule that judges beside an answer needs only the stages to have
     * been reached that it reads; the whole answer would make each question about it a large one.
     */
    public Formula asks(Rule rule) {
        return rule.stage().answers()
                ? asks(rule.stage())
                : asked.computeIfAbsent(rule, unread -> read(rule.condition()));
    }

    /** Returns the formula that this stage does not break the contract if it is reached. */
    public Formula endsWell(Stage stage) {
        return new Formula(course.endsWell(stage));
    }

    /** Returns the formula that the whole evaluation ends without a fault. */
    public Formula completes() {
        return all(reaches(Stage.MEASURES), endsWell(Stage.MEASURES));
    }

    /** Returns the formula that the answers are those of this case. It decides every other formula about its answer. */
    public Formula answers(GapCase gapCase) {
        FlatFact fact = new FlatFact();
        fact.put(gapCase.judged());
        List<Integer> all = new ArrayList<>(answers.workedOutIn(gapCase));
        for (Slot slot : Slot.of(Subject.GAP_CASE)) {
            Question question = answers.questions().get(slot.path());
            if (question != null) {
                all.add(question.is(fact.get(slot)));
            }
        }
        return new Formula(circuit.and(all));
    }

    /**
     * Returns the formula that this is what came of it. Together with {@link #answers} it decides every other formula.
     */
    public Formula cameOfIt(FollowUp known) {
        return new Formula(circuit.and(beside.known(known)));
    }

    /**
     * Returns the formula that this is how the case stands among others. Together with {@link #answers} it decides every
     * other formula.
     */
    public Formula standsAs(Standing known) {
        return new Formula(circuit.and(beside.known(known)));
    }

    /** Returns the formula that all of these hold. Without any parts it always holds. */
    public Formula all(Formula... parts) {
        return new Formula(circuit.and(literals(parts)));
    }

    /** Returns the formula that at least one of these holds. Without any parts it never holds. */
    public Formula any(Formula... parts) {
        return new Formula(circuit.or(literals(parts)));
    }

    /** Says whether all of these hold in some case. {@code false} is a proof. */
    public boolean isPossible(Formula... together) {
        return circuit.possible(literals(together));
    }

    /**
     * Says whether a rule with this condition could speak: the condition holds in some case whose evaluation reaches
     * the stages that it reads.
     */
    public boolean isPossible(Condition condition) {
        return isPossible(read(condition), holds(condition));
    }

    /** Says whether the second holds in every case in which the first does. {@code true} is a proof. */
    public boolean implies(Formula one, Formula other) {
        return !isPossible(one, other.not());
    }

    /** Says the same about conditions, for the cases whose evaluation reaches the stages that both read. */
    public boolean implies(Condition one, Condition other) {
        return !isPossible(read(one), read(other), holds(one), holds(other).not());
    }

    /**
     * Returns a case in which all of these hold, without any answer that could be left out, or nothing if none was
     * found.
     */
    public Optional<Map<String, Object>> exampleOf(Formula... together) {
        return SmallestCase.of(this).in(together);
    }

    /**
     * Returns any case in which all of these hold. That is much faster than {@link #exampleOf(Formula...)}, but answers may
     * be among it that could be left out.
     */
    public Optional<Map<String, Object>> anyExampleOf(Formula... together) {
        return new Example(circuit, answers).any(literals(together)).map(Collections::unmodifiableMap);
    }

    /**
     * Returns the answers, by contract path, of a case in which this condition holds. It prefers a case that the rules
     * answer without a fault.
     */
    public Optional<Map<String, Object>> exampleOf(Condition condition) {
        Optional<Map<String, Object>> answered = exampleOf(completes(), holds(condition));
        return answered.isPresent() ? answered : exampleOf(read(condition), holds(condition));
    }

    /**
     * Looks for a case in which all of these hold, and says of a question that is given up that it is. The case may have
     * answers that could be left out.
     */
    public Search search(Formula... together) {
        return switch (circuit.seek(literals(together))) {
            case POSSIBLE -> new Search(Search.State.FOUND, new Example(circuit, answers).answers(), beside.found());
            case IMPOSSIBLE -> new Search(Search.State.NONE, Map.of(), Map.of());
            case UNDECIDED -> new Search(Search.State.UNDECIDED, Map.of(), Map.of());
        };
    }

    /**
     * Returns the formula that at most so many questions of the case are answered. The title does not count, and what is
     * said of one obstacle counts as one answer.
     */
    public Formula answersAtMost(int count) {
        List<Integer> answered = new ArrayList<>();
        answers.questions().values().stream()
                .map(Question::unanswered)
                .filter(unanswered -> unanswered != Circuit.FALSE)
                .forEach(unanswered -> answered.add(-unanswered));
        answers.statements().nothingSaid().forEach(unsaid -> answered.add(-unsaid));
        return new Formula(-circuit.atLeast(count + 1, answered));
    }

    /**
     * Returns a proof, for others to check, that these hold together in no case; nothing where they do in some, or the solver
     * gives up.
     */
    public Optional<Certificate> certificate(Formula... together) {
        return circuit.certificate(literals(together));
    }

    /** Returns how many questions were given up. */
    public int undecided() {
        return circuit.undecided();
    }

    /** Returns the propositions of what follows from this case beside its answers: what is said, and the direction. */
    List<Integer> workedOutIn(GapCase gapCase) {
        return answers.workedOutIn(gapCase);
    }

    /** Returns the propositions that formulas are made of. */
    Circuit circuit() {
        return circuit;
    }

    /** Returns what is concluded from stage to stage. */
    StageTerms stages() {
        return stages;
    }

    /** Returns what is sent beside an answer. */
    TermsBeside beside() {
        return beside;
    }

    CaseTerms answers() {
        return answers;
    }

    /** Returns what a slot holds. */
    Term termOf(Slot slot) {
        return term(slot);
    }

    /** Returns the questions of the case by contract path, with the propositions that were made for them so far. */
    Map<String, Question> questions() {
        return answers.questions();
    }

    private Formula read(Condition condition) {
        return readBy(condition)
                .flatMap(slot -> Arrays.stream(Stage.values()).filter(slot.subject()::readableIn).findFirst().stream())
                .max(Stage::compareTo)
                .map(this::reaches)
                .orElse(reaches(Stage.TRIAGE));
    }

    /** Returns what a condition reads of what stages conclude in an answer, be it by way of what was weighed of it. */
    private Stream<Slot> readBy(Condition condition) {
        boolean ofWeighed = Slot.of(Subject.WEIGHED).stream().anyMatch(slot -> reads(condition, slot));
        Stream<Slot> weighedBy =
                ofWeighed ? weighing.stream().flatMap(rule -> readBy(rule.condition())) : Stream.empty();
        return Stream.concat(
                weighedBy,
                Slot.every().stream()
                        // What is sent beside an answer no stage concludes.
                        .filter(slot -> !slot.subject().besideAnAnswer() && reads(condition, slot)));
    }

    private static boolean reads(Condition condition, Slot slot) {
        return condition.tests().anyMatch(test -> test.slot().equals(slot));
    }

    /** Returns the proposition that a rule speaks if its stage is reached. */
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
            made = switch (slot.subject()) {
                case GAP_CASE -> answers.term(slot);
                case FOLLOW_UP, STANDING -> beside.term(slot);
                case WEIGHED -> weighed.term(slot);
                case TRIAGE, CAUSES, VERDICT, REMEDIES, METHODS -> stages.term(slot);
            };
            terms.put(slot, made);
        }
        return made;
    }

    private static int[] literals(Formula... formulas) {
        return Arrays.stream(formulas).mapToInt(Formula::literal).toArray();
    }
}
