package io.gapwise.insight.logic;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Translates which answers a rule cites as its grounds, because a rule may ask about an answered field only if it cites
 * the answer. It follows {@code FactCollector} exactly: what decided the rule, and what is beneath the conclusions that
 * it read.
 */
public final class Citations {

    private static final Slot SOURCES = Slot.known(Subject.GAP_CASE, "evidence.sources");

    private final RuleSet rules;
    private final RuleLogic logic;
    private final Circuit circuit;
    private final Map<List<Object>, Integer> cited = new HashMap<>();
    private final Map<List<Object>, Integer> beneath = new HashMap<>();

    private Citations(RuleSet rules, RuleLogic logic) {
        this.rules = rules;
        this.logic = logic;
        circuit = logic.circuit();
    }

    public static Citations of(RuleSet rules, RuleLogic logic) {
        return new Citations(rules, logic);
    }

    /** Returns the formula that this rule speaks and may ask about the field: nobody answered it, or the rule rests on it. */
    public Formula mayAsk(Rule rule, Slot field) {
        int unanswered = logic.questions().get(field.path()).unanswered();
        int speaks = logic.speaks(rule).literal();
        return new Formula(circuit.and(speaks, circuit.or(unanswered, cites(rule, field))));
    }

    private int cites(Rule rule, Slot field) {
        List<Object> key = List.of(rule.name(), field);
        Integer made = cited.get(key);
        if (made == null) {
            List<Integer> any = new ArrayList<>();
            collect(rule.condition(), true, Circuit.TRUE, field, any);
            made = circuit.or(any);
            cited.put(key, made);
        }
        return made;
    }

    /** Collects the propositions that a test decides and cites the field. */
    private void collect(Condition condition, boolean holds, int deciding, Slot field, List<Integer> found) {
        condition.visit(
                all -> all.parts()
                        .forEach(part -> collect(
                                part, holds, holds ? deciding : circuit.and(deciding, -holds(part)), field, found)),
                any -> any.parts()
                        .forEach(part -> collect(
                                part, holds, holds ? circuit.and(deciding, holds(part)) : deciding, field, found)),
                not -> collect(not.part(), !holds, deciding, field, found),
                test -> found.add(circuit.and(deciding, citedBy(test, holds, field))));
    }

    private int holds(Condition condition) {
        return logic.holds(condition).literal();
    }

    private int citedBy(Condition.Test test, boolean holds, Slot field) {
        return switch (test.slot().subject()) {
            case GAP_CASE -> answer(test.slot(), field);
            case TRIAGE ->
                test.slot().path().equals("alignment")
                        ? beneath(Conclusion.Align.class, said -> true, field)
                        : beneath(Conclusion.NotWorthPursuing.class, said -> true, field);
            case CAUSES -> causes(test, holds, field);
            case VERDICT -> beneath(Conclusion.GiveVerdict.class, said -> true, field);
            case REMEDIES ->
                test.slot().path().equals("first")
                        ? every("first", Subject.REMEDIES, Remedy.values(), field)
                        : members(test, holds, Remedy.values(), field);
            case METHODS -> methods(test, holds, field);
            case FOLLOW_UP, STANDING, WEIGHED -> Circuit.FALSE;
        };
    }

    private int answer(Slot read, Slot field) {
        String path = read.path();
        String asked = field.path();
        boolean ofObstacle = path.startsWith("support.") || path.startsWith("share.");
        if (read.property().cited().equals(asked)
                || ofObstacle && asked.equals("obstacles." + path.substring(path.indexOf('.') + 1))
                || path.equals("goal.direction") && (asked.equals("goal.baseline") || asked.equals("goal.target"))) {
            return Circuit.TRUE;
        }
        boolean bySources = path.startsWith("support.") && field.equals(SOURCES);
        return bySources ? -logic.answers().statements().stated() : Circuit.FALSE;
    }

    private int causes(Condition.Test test, boolean holds, Slot field) {
        return switch (test.slot().path()) {
            case "learningCount" -> counted(Cause::learning, field);
            case "otherCount" -> counted(cause -> !cause.learning(), field);
            case "onlyClaimed" ->
                field.equals(SOURCES) ? Circuit.TRUE : every("found", Subject.CAUSES, Cause.values(), field);
            default -> members(test, holds, Cause.values(), field);
        };
    }

    private int counted(Predicate<Cause> counts, Slot field) {
        List<Integer> none = new ArrayList<>();
        List<Integer> any = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            int found = stands(Slot.known(Subject.CAUSES, "found"), cause);
            if (counts.test(cause)) {
                none.add(-found);
                any.add(circuit.and(found, beneath(cause, field)));
            }
        }
        any.add(circuit.and(circuit.and(none), every("found", Subject.CAUSES, Cause.values(), field)));
        return circuit.or(any);
    }

    private int methods(Condition.Test test, boolean holds, Slot field) {
        return switch (test.slot().path()) {
            case "best" -> every("best", Subject.METHODS, Method.values(), field);
            case "formal", "anyFits" -> every("advised", Subject.METHODS, Method.values(), field);
            default -> members(test, holds, Method.values(), field);
        };
    }

    /** Returns the proposition for the member that a set was found to contain, or else for all members that it has. */
    private int members(Condition.Test test, boolean holds, Word[] words, Slot field) {
        boolean contained = (test.operator() == Operator.CONTAINS) == holds;
        boolean excluded = test.slot().path().equals("excluded");
        if (contained) {
            Word word = (Word) test.values().get(0);
            return excluded ? ruledOut(word, field) : beneath(word, field);
        }
        return every(test.slot().path(), test.slot().subject(), words, field);
    }

    private int every(String path, Subject subject, Word[] words, Slot field) {
        Slot slot = Slot.known(subject, path);
        List<Integer> any = new ArrayList<>();
        for (Word word : words) {
            int beneath = path.equals("excluded") ? ruledOut(word, field) : beneath(word, field);
            any.add(circuit.and(stands(slot, word), beneath));
        }
        return circuit.or(any);
    }

    private int stands(Slot slot, Word word) {
        return logic.stands(slot, word).literal();
    }

    private int ruledOut(Word method, Slot field) {
        return beneath(Conclusion.Exclude.class, said -> said.method() == method, field);
    }

    /** Returns the proposition that the field is beneath a cause, a remedy or a method; what discounts a cause is too. */
    private int beneath(Word word, Slot field) {
        List<Object> key = List.of(word, field);
        Integer made = beneath.get(key);
        if (made == null) {
            made = anyBeneath(word, field);
            beneath.put(key, made);
        }
        return made;
    }

    private int anyBeneath(Word word, Slot field) {
        return circuit.or(
                beneath(Conclusion.FindCause.class, said -> said.cause() == word, field),
                beneath(Conclusion.DiscountCause.class, said -> said.cause() == word, field),
                beneath(Conclusion.AdviseRemedy.class, said -> said.remedy() == word, field),
                beneath(Conclusion.SpeakFor.class, said -> said.method() == word, field),
                beneath(Conclusion.SpeakAgainst.class, said -> said.method() == word, field));
    }

    private <C extends Conclusion> int beneath(Class<C> kind, Predicate<C> which, Slot field) {
        List<Integer> any = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            for (Call call : rule.calls()) {
                if (kind.isInstance(call.conclusion()) && which.test(kind.cast(call.conclusion()))) {
                    any.add(circuit.and(logic.speaks(rule).literal(), cites(rule, field)));
                }
            }
        }
        return circuit.or(any);
    }
}
