package io.gapwise.insight.logic;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.certificate.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sat4j.specs.IConstr;

/**
 * Finds out what a rule set says about all cases that differ from a given case in only some answers. It is built once
 * for a rule set. The case is passed with each question and only assumed while that question is solved, so nothing of
 * it remains afterwards. It answers one question at a time.
 */
public final class CaseLogic {

    /** The greatest number of answers that may be changed. */
    public static final int MOST_CHANGES = 3;

    /** The greatest number of sets of open questions that are looked at. */
    private static final int MOST_SETS = 500;

    private final RuleLogic logic;
    private final Circuit circuit;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Integer> changes;

    /**
     * Holds a question together with the answer that it has in the given case.
     *
     * @param propositions the propositions that describe the answer
     * @param copies one variable for each of these propositions; it holds if the proposition holds in the given case
     * @param changed the proposition that the answer differs from the one in the given case
     */
    private record Known(Slot slot, Question question, List<Integer> propositions, List<Integer> copies, int changed) {}

    private CaseLogic(RuleSet rules) {
        logic = RuleLogic.of(rules);
        circuit = logic.circuit();
        // The rules from measures on are left out: nobody can wish for their conclusions, and they read the ranks of
        // the methods, which are the largest part of a translation.
        for (Rule rule : rules.rules()) {
            if (rule.stage().compareTo(Stage.MEASURES) < 0) {
                logic.speaks(rule);
            }
        }
        logic.reaches(Stage.MEASURES);
        for (Slot slot : Slot.of(Subject.GAP_CASE)) {
            Question question = logic.questions().get(slot.path());
            if (question != null) {
                known.put(slot.path(), known(slot, question));
            }
        }
        changes = known.values().stream().map(Known::changed).toList();
    }

    public static CaseLogic of(RuleSet rules) {
        return new CaseLogic(rules);
    }

    private Known known(Slot slot, Question question) {
        List<Integer> propositions = question.propositions();
        List<Integer> copies = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        for (int proposition : propositions) {
            int copy = proposition == Circuit.TRUE ? Circuit.TRUE : circuit.input(ProbeCases.none());
            copies.add(copy);
            same.add(circuit.same(proposition, copy));
        }
        return new Known(slot, question, propositions, copies, -circuit.and(same));
    }

    /**
     * Says whether the case gets this verdict no matter how all the open questions together are answered. {@code true}
     * is a proof. If the solver gives up, the answer is {@code false}.
     *
     * @param open the paths whose answers are not known yet
     */
    public boolean settled(GapCase gapCase, Set<String> open, VerdictValue verdict) {
        return settled(gapCase, open, Set.of(), verdict);
    }

    /** Says the same where some of the open questions, those in {@code answered}, are not left out. */
    public synchronized boolean settled(GapCase gapCase, Set<String> open, Set<String> answered, VerdictValue verdict) {
        return !circuit.possible(Circuit.literals(anotherVerdict(closed(gapCase, open), answered, verdict)));
    }

    /** Returns a proof, for others to check, of what {@link #settled} says; nothing where it is not settled. */
    public synchronized Optional<Certificate> certificateOfSettled(
            GapCase gapCase, Set<String> open, VerdictValue verdict) {
        return circuit.certificate(Circuit.literals(anotherVerdict(closed(gapCase, open), Set.of(), verdict)));
    }

    /**
     * Returns a proof, for others to check, that no {@link #MOST_CHANGES} other answers make a wish come true; nothing where
     * some do.
     */
    public synchronized Optional<Certificate> certificateOfNoneNear(GapCase gapCase, Set<String> open, Formula wish) {
        List<Integer> assumed = asKnown(gapCase, open);
        assumed.addAll(staysKnown(gapCase, open));
        assumed.add(wish.literal());
        assumed.add(logic.reaches(Stage.MEASURES).literal());
        assumed.add(-circuit.atLeast(MOST_CHANGES + 1, changes));
        return circuit.certificate(Circuit.literals(assumed));
    }

    private List<Integer> closed(GapCase gapCase, Set<String> open) {
        List<Integer> assumed = new ArrayList<>(logic.workedOutIn(gapCase));
        FlatFact fact = fact(gapCase);
        for (Known each : known.values()) {
            if (!open.contains(each.slot.path())) {
                boolean[] holds = each.question.holdingOf(fact.get(each.slot));
                for (int i = 0; i < holds.length; i++) {
                    assumed.add(holds[i] ? each.propositions.get(i) : -each.propositions.get(i));
                }
            }
        }
        return assumed;
    }

    /** Adds to what is assumed of a case that these questions are not left out and that it gets another verdict. */
    private List<Integer> anotherVerdict(List<Integer> assumed, Set<String> answered, VerdictValue verdict) {
        known.values().stream()
                .filter(each -> answered.contains(each.slot.path()))
                .forEach(each -> assumed.add(-each.question.unanswered()));
        assumed.add(logic.reaches(Stage.REMEDIES).literal());
        assumed.add(-verdict(verdict).literal());
        return assumed;
    }

    /**
     * Returns the smallest sets of open questions whose answers together give the case another verdict, those with the
     * fewest questions first. No set contains another.
     *
     * @param open the paths whose answers may be any
     * @param answered those of them that are not left out
     */
    public synchronized SmallestSets smallest(
            GapCase gapCase, Set<String> open, Set<String> answered, VerdictValue verdict) {
        List<Integer> assumed = anotherVerdict(asKnown(gapCase, open), answered, verdict);
        List<Map<String, @Nullable Object>> sets = new ArrayList<>();
        List<IConstr> forNow = new ArrayList<>();
        try {
            for (int count = 1; ; count++) {
                Solver.Outcome more = circuit.seek(Circuit.literals(assumed));
                if (more == Solver.Outcome.IMPOSSIBLE) {
                    return new SmallestSets(sets, true);
                }
                Predicate<List<Known>> goOn = set -> sets.add(answers(set)) && sets.size() < MOST_SETS;
                if (more == Solver.Outcome.UNDECIDED || !setsOf(count, assumed, goOn, forNow)) {
                    return new SmallestSets(sets, false);
                }
            }
        } finally {
            forNow.forEach(circuit::takeBack);
        }
    }

    /**
     * Holds sets of answers that give another verdict, each in the form in which they are sent, by path.
     *
     * @param all whether it is proven that there are no others
     */
    public record SmallestSets(List<Map<String, @Nullable Object>> sets, boolean all) {

        public SmallestSets {
            sets = List.copyOf(sets);
        }

        /** Returns the paths of all that is in any of the sets. */
        public Set<String> paths() {
            return sets.stream().flatMap(set -> set.keySet().stream()).collect(Collectors.toSet());
        }
    }

    /** Returns the formula that an evaluation gives this verdict. It can be used as the wish of {@link #fewest}. */
    public Formula verdict(VerdictValue value) {
        return stands(Subject.VERDICT, "value", value);
    }

    public Formula found(Cause cause) {
        return stands(Subject.CAUSES, "found", cause);
    }

    public Formula advised(Remedy remedy) {
        return stands(Subject.REMEDIES, "advised", remedy);
    }

    public Formula advised(Method method) {
        return logic.all(logic.asks(Stage.METHODS), stands(Subject.METHODS, "advised", method));
    }

    /**
     * Finds the smallest sets of open questions that must be answered differently for the wish to come true. It finds
     * the sets with the fewest questions first, and no set contains another. What is known stays known: that nobody knew
     * it is nothing that anybody could bring about.
     *
     * @param goOn receives each set as it is found, with answers that make the wish come true (in the form in which
     *     they are sent, by path), and says whether to look for more
     * @return whether all sets of up to {@link #MOST_CHANGES} questions were found
     */
    public synchronized boolean fewest(
            GapCase gapCase, Set<String> open, Formula wish, Predicate<Map<String, @Nullable Object>> goOn) {
        List<Integer> assumed = asKnown(gapCase, open);
        assumed.addAll(staysKnown(gapCase, open));
        assumed.add(wish.literal());
        assumed.add(logic.reaches(Stage.MEASURES).literal());
        List<IConstr> forNow = new ArrayList<>();
        try {
            return fewest(assumed, goOn, forNow);
        } finally {
            forNow.forEach(circuit::takeBack);
        }
    }

    private boolean fewest(List<Integer> assumed, Predicate<Map<String, @Nullable Object>> goOn, List<IConstr> forNow) {
        for (int count = 1; count <= MOST_CHANGES; count++) {
            if (!setsOf(count, assumed, changed -> goOn.test(answers(changed)), forNow)) {
                return false;
            }
        }
        return true;
    }

    /** Finds the sets of up to so many changes that are still possible, and says whether these were all. */
    private boolean setsOf(int count, List<Integer> assumed, Predicate<List<Known>> goOn, List<IConstr> forNow) {
        int noMore = -circuit.atLeast(count + 1, changes);
        while (true) {
            List<Integer> now = new ArrayList<>(assumed);
            now.add(noMore);
            Solver.Outcome outcome = circuit.seek(Circuit.literals(now));
            if (outcome != Solver.Outcome.POSSIBLE) {
                return outcome == Solver.Outcome.IMPOSSIBLE;
            }
            List<Known> changed = known.values().stream()
                    .filter(each -> circuit.holds(each.changed))
                    .toList();
            if (!goOn.test(changed)) {
                return false;
            }
            exclude(changed, assumed, forNow);
        }
    }

    /** Keeps this set, and every set that contains it, from being found again. */
    private void exclude(List<Known> changed, List<Integer> assumed, List<IConstr> forNow) {
        int[] kept = changed.stream().mapToInt(each -> -each.changed).toArray();
        if (kept.length == 1) {
            assumed.add(kept[0]);
        } else {
            forNow.add(circuit.requireTemporarily(kept));
        }
    }

    private List<Integer> asKnown(GapCase gapCase, Set<String> open) {
        List<Integer> assumed = new ArrayList<>(logic.workedOutIn(gapCase));
        FlatFact fact = fact(gapCase);
        for (Known each : known.values()) {
            boolean[] holds = each.question.holdingOf(fact.get(each.slot));
            for (int i = 0; i < holds.length; i++) {
                assumed.add(holds[i] ? each.copies.get(i) : -each.copies.get(i));
            }
            if (!open.contains(each.slot.path())) {
                assumed.add(-each.changed);
            }
        }
        return assumed;
    }

    private List<Integer> staysKnown(GapCase gapCase, Set<String> open) {
        FlatFact fact = fact(gapCase);
        return known.values().stream()
                .filter(each -> open.contains(each.slot.path()))
                .filter(each -> isKnown(fact.get(each.slot)))
                .map(each -> -each.question.unanswered())
                .toList();
    }

    private static boolean isKnown(@Nullable Object answer) {
        return answer != null && !(answer instanceof Word word && !word.known());
    }

    private Formula stands(Subject subject, String path, Word word) {
        return logic.stands(Slot.known(subject, path), word);
    }

    private static FlatFact fact(GapCase gapCase) {
        FlatFact fact = new FlatFact();
        fact.put(gapCase.judged());
        return fact;
    }

    private Map<String, @Nullable Object> answers(List<Known> changed) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        changed.forEach(each -> answers.put(each.slot.path(), each.question.answer(circuit::holds)));
        return answers;
    }
}
