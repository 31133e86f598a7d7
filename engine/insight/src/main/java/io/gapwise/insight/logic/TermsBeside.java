package io.gapwise.insight.logic;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Translates what is sent beside an answer: a follow-up, or how a case stands among others. A fact gets its propositions
 * when a rule first reads it, so that rule sets that judge by none of them are not burdened with them.
 */
final class TermsBeside {

    private static final Slot WEEKS = Slot.known(Subject.FOLLOW_UP, "weeks");
    private static final Slot LEAD_WEEKS = Slot.known(Subject.FOLLOW_UP, "leadWeeks");
    private static final Slot PAST_LEAD_TIME = Slot.known(Subject.FOLLOW_UP, "pastLeadTime");

    private final Circuit circuit;
    private final Map<Slot, Question> questions = new HashMap<>();
    /** The bounds at which rules tell weeks apart, with the ends of what can be said. */
    private final TreeSet<Integer> bounds =
            new TreeSet<>(List.of(0, FollowUp.USUAL_LEAD_WEEKS, WEEKS.property().max()));

    private @Nullable Integer enough;

    TermsBeside(Circuit circuit) {
        this.circuit = circuit;
    }

    /**
     * Takes in the bounds at which these rules tell weeks apart, and one more on either side, so that rules which name the
     * neighbouring number can still be translated later.
     */
    void alsoReadBy(RuleSet rules) {
        TreeSet<Integer> named = new TreeSet<>();
        rules.rules().stream()
                .map(Rule::condition)
                .flatMap(condition -> condition.tests())
                .filter(test -> test.slot() == WEEKS || test.slot() == LEAD_WEEKS)
                .flatMap(test -> test.values().stream())
                .filter(Objects::nonNull)
                .map(value -> Integer.valueOf(String.valueOf(value)))
                .forEach(value -> named.addAll(List.of(value, value + 1)));
        if (enough == null) {
            named.forEach(value -> bounds.addAll(List.of(value - 1, value, value + 1)));
        } else if (!bounds.containsAll(named)) {
            throw new IllegalStateException(
                    "Whether a lead time has passed was translated without these weeks: " + named);
        }
    }

    Term term(Slot slot) {
        return slot == PAST_LEAD_TIME ? pastLeadTime() : question(slot);
    }

    /** Returns the propositions that nothing is said of anything that rules were found to read. */
    List<Integer> nothing() {
        return questions.values().stream()
                .flatMap(question -> question.nothing().stream())
                .toList();
    }

    /** Returns what is known beside the case that was found last, by its path in the contract. */
    Map<String, Object> found() {
        Map<String, Object> found = new LinkedHashMap<>();
        questions.forEach((slot, question) -> {
            Object answer = question.answer(circuit::holds);
            if (answer != null) {
                found.put(slot.qualifiedPath(), answer);
            }
        });
        makeUpWeeks(found);
        return found;
    }

    /** Chooses weeks that reach the lead time, or do not, as was chosen, between the same two bounds. */
    private void makeUpWeeks(Map<String, Object> found) {
        if (enough != null
                && found.get(WEEKS.qualifiedPath()) instanceof Integer weeks
                && found.get(LEAD_WEEKS.qualifiedPath()) instanceof Integer lead) {
            if (circuit.holds(enough) && weeks < lead) {
                found.put(WEEKS.qualifiedPath(), lead);
            } else if (!circuit.holds(enough) && weeks >= lead) {
                found.put(LEAD_WEEKS.qualifiedPath(), weeks + 1);
            }
        }
    }

    /** Returns the propositions that hold of this follow-up, of those that were made so far. */
    List<Integer> known(FollowUp followUp) {
        List<Integer> known = known(Subject.FOLLOW_UP, followUp);
        if (enough != null && followUp.weeks() != null && followUp.leadWeeks() != null) {
            known.add(followUp.pastLeadTime() == Answer.YES ? enough : -enough);
        }
        return known;
    }

    /** Returns the propositions that hold of this standing, of those that were made so far. */
    List<Integer> known(Standing standing) {
        return known(Subject.STANDING, standing);
    }

    private List<Integer> known(Subject subject, Record sent) {
        List<Integer> known = new ArrayList<>();
        questions.forEach((slot, question) -> {
            if (slot.subject() == subject) {
                known.add(question.is(slot.property().read(sent)));
            }
        });
        return known;
    }

    private Question question(Slot slot) {
        return questions.computeIfAbsent(slot, each -> Question.about(each.property(), circuit));
    }

    private Term pastLeadTime() {
        NumberTerm weeks = (NumberTerm) question(WEEKS);
        NumberTerm lead = (NumberTerm) question(LEAD_WEEKS);
        int usual = weeks.atLeast(BigDecimal.valueOf(FollowUp.USUAL_LEAD_WEEKS));
        int said = circuit.and(lead.known(), enough());
        int past = circuit.and(weeks.known(), circuit.or(said, circuit.and(-lead.known(), usual)));
        Map<Answer, Integer> words = new HashMap<>();
        words.put(Answer.YES, past);
        words.put(Answer.NO, circuit.and(weeks.known(), -past));
        words.put(Answer.UNKNOWN, -weeks.known());
        return new WordTerm(circuit, words);
    }

    /**
     * Returns the proposition that the weeks reach the lead time, where both are known. It can be chosen freely between
     * two neighbouring bounds that rules name, unless there is only one number between them.
     */
    private int enough() {
        if (enough == null) {
            List<Integer> reached = new ArrayList<>();
            List<Integer> missed = new ArrayList<>();
            compare(reached, missed);
            int must = circuit.or(reached);
            int cannot = circuit.or(missed);
            enough = circuit.input(circuit.samples().between(must, -cannot));
            circuit.require(-must, enough);
            circuit.require(-cannot, -enough);
        }
        return enough;
    }

    /** Finds out where the bounds alone decide which of the two numbers is the greater one. */
    private void compare(List<Integer> reached, List<Integer> missed) {
        NumberTerm weeks = (NumberTerm) question(WEEKS);
        NumberTerm lead = (NumberTerm) question(LEAD_WEEKS);
        for (int bound : bounds) {
            int weeksReach = weeks.atLeast(BigDecimal.valueOf(bound));
            int leadReaches = lead.atLeast(BigDecimal.valueOf(bound));
            reached.add(circuit.and(lead.known(), weeksReach, -leadReaches));
            missed.add(circuit.and(weeks.known(), leadReaches, -weeksReach));
            if (bounds.contains(bound + 1)) {
                BigDecimal next = BigDecimal.valueOf(bound + 1L);
                reached.add(circuit.and(weeksReach, -weeks.atLeast(next), leadReaches, -lead.atLeast(next)));
            }
        }
    }
}
