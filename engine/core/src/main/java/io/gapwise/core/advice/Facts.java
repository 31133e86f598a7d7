package io.gapwise.core.advice;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what made a rule hold: answers of the case and earlier conclusions. They are gathered in any order and listed
 * in a fixed one.
 */
final class Facts {

    private static final List<Slot> ANSWERS = Slot.of(Subject.GAP_CASE);
    /**
     * The place of the value that is cited for each answer: its own place, or the place of the answer from which it
     * follows.
     */
    private static final Slot[] CITED = ANSWERS.stream()
            .map(slot -> Slot.known(Subject.GAP_CASE, slot.property().cited()))
            .toArray(Slot[]::new);

    private static final Slot SOURCES = Slot.known(Subject.GAP_CASE, "evidence.sources");
    private static final Slot STATED = Slot.known(Subject.GAP_CASE, "evidence.stated");
    private static final List<Obstacle> OBSTACLES = List.of(Obstacle.values());
    private static final Map<Obstacle, BitSet> READ_OF =
            OBSTACLES.stream().collect(Collectors.toMap(Function.identity(), Facts::places));
    private static final BitSet SUPPORTS = supports();

    /** The places of the answers from which a value follows that is cited beside them. */
    private static final int[][] BENEATH = ANSWERS.stream().map(Facts::beneath).toArray(int[][]::new);

    private static final Slot PAST_LEAD_TIME = Slot.known(Subject.FOLLOW_UP, "pastLeadTime");
    private static final List<Slot> LEAD_TIME =
            List.of(Slot.known(Subject.FOLLOW_UP, "weeks"), Slot.known(Subject.FOLLOW_UP, "leadWeeks"));

    private static final ConclusionList[] LISTS = ConclusionList.values();

    private final BitSet answers = new BitSet(ANSWERS.size());
    /** The members cited from each list, as bits; there may be none. */
    private final long[] members = new long[LISTS.length];
    /** The lists that the rule tested, as bits. */
    private int testedLists;

    /** The places of what was read beside an answer; null where the rule reads nothing of it, as in every answer to a case. */
    private @Nullable BitSet besideAnAnswer;

    private @Nullable AlignmentValue alignment;
    private @Nullable Answer worthPursuing;
    private @Nullable VerdictValue verdict;

    /** Adds a value that was read, together with the answers from which it follows. */
    Facts answer(Slot slot) {
        answers.set(slot.index());
        for (int beneath : BENEATH[slot.index()]) {
            answers.set(beneath);
        }
        return this;
    }

    /** Adds a fact that was sent beside the answer or was weighed by it, and for the lead time the weeks from which it follows. */
    Facts besideAnAnswer(Slot slot) {
        BitSet read = besideAnAnswer();
        read.set(slot.index());
        if (slot == PAST_LEAD_TIME) {
            for (Slot weeks : LEAD_TIME) {
                read.set(weeks.index());
            }
        }
        return this;
    }

    private BitSet besideAnAnswer() {
        if (besideAnAnswer == null) {
            besideAnAnswer = new BitSet();
        }
        return besideAnAnswer;
    }

    void alignment(AlignmentValue value) {
        alignment = value;
    }

    void worthPursuing(Answer value) {
        worthPursuing = value;
    }

    void verdict(VerdictValue value) {
        verdict = value;
    }

    /**
     * Adds the members that are cited from a list of conclusions, as bits; the list is named even where it holds none.
     */
    void list(ConclusionList list, long cited) {
        testedLists |= 1 << list.ordinal();
        members[list.ordinal()] |= cited;
    }

    /** Adds what is beneath an earlier conclusion, by its places, without the conclusion itself. */
    void beneath(BitSet earlier) {
        if (earlier.length() <= ANSWERS.size()) {
            answers.or(earlier);
        } else {
            earlier.stream().forEach(place -> (place < ANSWERS.size() ? answers : besideAnAnswer()).set(place));
        }
    }

    /** Adds the places of what was read to those beneath a conclusion. */
    void addTo(BitSet beneath) {
        beneath.or(answers);
        if (besideAnAnswer != null) {
            beneath.or(besideAnAnswer);
        }
    }

    /**
     * Returns the conclusions, behind them what was sent beside the answer, and then the answers by contract path, in
     * contract order. An answer that was left out is cited as UNKNOWN.
     */
    Map<String, Object> asMap(FlatFact fact, StatementsCited statements) {
        FactMapBuilder facts = new FactMapBuilder();
        facts.word("alignment", alignment);
        addLists(facts, ConclusionList.CAUSES, ConclusionList.DISCOUNTED);
        facts.word("verdict", verdict);
        addLists(facts, ConclusionList.REMEDIES, ConclusionList.EXCLUDED);
        addBesideAnAnswer(facts, fact);
        if (restsOnSources(fact)) {
            answers.set(SOURCES.index());
        }
        for (int i = answers.nextSetBit(0); i >= 0; i = answers.nextSetBit(i + 1)) {
            Slot cited = CITED[i];
            if (cited.index() != i && answers.get(cited.index())) {
                continue;
            }
            facts.put(cited.path(), plain(fact.get(cited)));
        }
        List<Map<String, Object>> said = new ArrayList<>();
        for (Obstacle obstacle : OBSTACLES) {
            if (answers.intersects(READ_OF.get(obstacle))) {
                said.addAll(statements.about(obstacle));
            }
        }
        if (!said.isEmpty()) {
            facts.put(Evidence.STATEMENTS, List.copyOf(said));
        }
        if (facts.isEmpty()) {
            // The rule tested nothing but "worth pursuing", which rests on no answer.
            facts.word("worthPursuing", worthPursuing);
        }
        return facts.build();
    }

    /** Adds what was weighed, each by its name, and then what was sent beside the answer, by its contract path. */
    private void addBesideAnAnswer(FactMapBuilder facts, FlatFact fact) {
        if (besideAnAnswer == null) {
            return;
        }
        besideAnAnswer.stream()
                .mapToObj(Slot.every()::get)
                .sorted(Comparator.comparing(slot -> slot.subject().sent()))
                .forEach(slot ->
                        facts.put(slot.subject().sent() ? slot.qualifiedPath() : slot.path(), plain(fact.get(slot))));
    }

    /** Says whether a support was read that no statement decides, so that the sources stand for it. */
    private boolean restsOnSources(FlatFact fact) {
        return answers.intersects(SUPPORTS) && fact.get(STATED) == Answer.NO;
    }

    private static int[] beneath(Slot slot) {
        String path = slot.path();
        List<String> answers = List.of();
        if (path.startsWith("support.") || path.startsWith("share.")) {
            answers = List.of("obstacles." + path.substring(path.indexOf('.') + 1));
        } else if (path.equals("goal.direction")) {
            answers = List.of("goal.baseline", "goal.target");
        }
        return answers.stream()
                .mapToInt(answer -> Slot.known(Subject.GAP_CASE, answer).index())
                .toArray();
    }

    /** Returns the places from which something of an obstacle can be read: its answer, its support and its share. */
    private static BitSet places(Obstacle obstacle) {
        BitSet places = new BitSet();
        for (String group : List.of("obstacles.", "support.", "share.")) {
            places.set(Slot.known(Subject.GAP_CASE, group + obstacle).index());
        }
        return places;
    }

    private static BitSet supports() {
        BitSet supports = new BitSet();
        for (Obstacle obstacle : OBSTACLES) {
            supports.set(Slot.known(Subject.GAP_CASE, "support." + obstacle).index());
        }
        return supports;
    }

    private void addLists(FactMapBuilder facts, ConclusionList first, ConclusionList last) {
        for (int i = first.ordinal(); i <= last.ordinal(); i++) {
            if ((testedLists & 1 << i) != 0) {
                facts.put(LISTS[i].path(), LISTS[i].names(members[i]));
            }
        }
    }

    private static Object plain(@Nullable Object value) {
        if (value == null) {
            return Word.UNKNOWN;
        } else if (value instanceof Word word) {
            return word.name();
        } else if (value instanceof Set<?> words) {
            return words.stream().map(word -> ((Word) word).name()).toList();
        } else if (value instanceof Integer || value instanceof BigDecimal) {
            return value;
        }
        return value.toString();
    }
}
