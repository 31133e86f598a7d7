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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
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
    private static final Obstacle[] OBSTACLES = Obstacle.values();
    /** The places from which something of each obstacle can be read. */
    private static final Places[] READ_OF =
            Arrays.stream(OBSTACLES).map(Facts::places).toArray(Places[]::new);

    private static final Places SUPPORTS = supports();

    /** The places of the answers from which a value follows that is cited beside them. */
    private static final int[][] BENEATH = ANSWERS.stream().map(Facts::beneath).toArray(int[][]::new);

    private static final Slot PAST_LEAD_TIME = Slot.known(Subject.FOLLOW_UP, "pastLeadTime");
    private static final List<Slot> LEAD_TIME =
            List.of(Slot.known(Subject.FOLLOW_UP, "weeks"), Slot.known(Subject.FOLLOW_UP, "leadWeeks"));

    private static final ConclusionList[] LISTS = ConclusionList.values();

    /** The places of the answers, and of what was read beside an answer. */
    private final Places read;
    /** The members cited from each list, as bits, of which there may be none; null where the rule tested no list. */
    private long @Nullable [] members;
    /** The lists that the rule tested, as bits. */
    private int testedLists;

    private @Nullable AlignmentValue alignment;
    private @Nullable Answer worthPursuing;
    private @Nullable VerdictValue verdict;

    /** @param read what the rule reads in every case in which it holds */
    Facts(Places read) {
        this.read = read.copy();
    }

    /** Adds a value that was read to some, together with the answers from which it follows. */
    static void add(Slot slot, Places read) {
        read.add(slot.index());
        for (int beneath : BENEATH[slot.index()]) {
            read.add(beneath);
        }
    }

    /** Adds a value that was read, together with the answers from which it follows. */
    Facts answer(Slot slot) {
        add(slot, read);
        return this;
    }

    /** Adds a fact that was sent beside the answer or was weighed by it, and for the lead time the weeks from which it follows. */
    Facts besideAnAnswer(Slot slot) {
        read.add(slot.index());
        if (slot == PAST_LEAD_TIME) {
            for (Slot weeks : LEAD_TIME) {
                read.add(weeks.index());
            }
        }
        return this;
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
        if (members == null) {
            members = new long[LISTS.length];
        }
        testedLists |= 1 << list.ordinal();
        members[list.ordinal()] |= cited;
    }

    /** Adds what is beneath an earlier conclusion, by its places, without the conclusion itself. */
    void beneath(Places earlier) {
        read.addAll(earlier);
    }

    /** Adds the places of what was read to those beneath a conclusion. */
    void addTo(Places beneath) {
        beneath.addAll(read);
    }

    /** Returns the facts by contract path, see {@link #tell}. Nothing may be added afterwards. */
    Map<String, Object> asMap(FlatFact fact, StatementsCited statements) {
        if (restsOnSources(fact)) {
            read.add(SOURCES.index());
        }
        return new FactMap(this, fact, statements);
    }

    /**
     * Tells the conclusions, behind them what was sent beside the answer, and then the answers by contract path, in
     * contract order. An answer that was left out is cited as UNKNOWN.
     */
    void tell(FlatFact fact, StatementsCited statements, BiConsumer<String, Object> listener) {
        word("alignment", alignment, listener);
        tellLists(ConclusionList.CAUSES, ConclusionList.DISCOUNTED, listener);
        word("verdict", verdict, listener);
        tellLists(ConclusionList.REMEDIES, ConclusionList.EXCLUDED, listener);
        tellBesideAnAnswer(fact, listener);
        for (int i = read.next(0); i >= 0 && i < CITED.length; i = read.next(i + 1)) {
            Slot cited = CITED[i];
            if (cited.index() == i || !read.contains(cited.index())) {
                listener.accept(cited.path(), plain(fact.get(cited)));
            }
        }
        List<Map<String, Object>> said = said(statements);
        if (!said.isEmpty()) {
            listener.accept(Evidence.STATEMENTS, said);
        }
        if (alignment == null && verdict == null && testedLists == 0 && read.next(0) < 0) {
            // The rule tested nothing but "worth pursuing", which rests on no answer.
            word("worthPursuing", worthPursuing, listener);
        }
    }

    private List<Map<String, Object>> said(StatementsCited statements) {
        if (statements.byObstacle().isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> said = new ArrayList<>();
        for (Obstacle obstacle : OBSTACLES) {
            if (read.containsAny(READ_OF[obstacle.ordinal()])) {
                said.addAll(statements.about(obstacle));
            }
        }
        return List.copyOf(said);
    }

    private static void word(String name, @Nullable Word word, BiConsumer<String, Object> listener) {
        if (word != null) {
            listener.accept(name, word.name());
        }
    }

    /** Tells what was weighed, each by its name, and then what was sent beside the answer, by its contract path. */
    private void tellBesideAnAnswer(FlatFact fact, BiConsumer<String, Object> listener) {
        int first = read.next(ANSWERS.size());
        if (first < 0) {
            return;
        }
        IntStream.iterate(first, place -> place >= 0, place -> read.next(place + 1))
                .mapToObj(Slot.every()::get)
                .sorted(Comparator.comparing(slot -> slot.subject().sent()))
                .forEach(slot -> listener.accept(
                        slot.subject().sent() ? slot.qualifiedPath() : slot.path(), plain(fact.get(slot))));
    }

    /** Says whether a support was read that no statement decides, so that the sources stand for it. */
    private boolean restsOnSources(FlatFact fact) {
        return read.containsAny(SUPPORTS) && fact.get(STATED) == Answer.NO;
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
    private static Places places(Obstacle obstacle) {
        Places places = new Places();
        for (String group : List.of("obstacles.", "support.", "share.")) {
            places.add(Slot.known(Subject.GAP_CASE, group + obstacle).index());
        }
        return places;
    }

    private static Places supports() {
        Places supports = new Places();
        for (Obstacle obstacle : OBSTACLES) {
            supports.add(Slot.known(Subject.GAP_CASE, "support." + obstacle).index());
        }
        return supports;
    }

    private void tellLists(ConclusionList first, ConclusionList last, BiConsumer<String, Object> listener) {
        if (members == null) {
            return;
        }
        for (int i = first.ordinal(); i <= last.ordinal(); i++) {
            if ((testedLists & 1 << i) != 0) {
                listener.accept(LISTS[i].path(), LISTS[i].names(members[i]));
            }
        }
    }

    private static Object plain(@Nullable Object value) {
        if (value == null) {
            return Word.UNKNOWN;
        } else if (value instanceof Word word) {
            return word.name();
        } else if (value instanceof Set<?> words) {
            return names(words);
        } else if (value instanceof Integer || value instanceof BigDecimal) {
            return value;
        }
        return value.toString();
    }

    private static List<String> names(Set<?> words) {
        String[] names = new String[words.size()];
        int filled = 0;
        for (Object word : words) {
            names[filled++] = ((Word) word).name();
        }
        return List.of(names);
    }
}
