package io.gapwise.engine.advice;

import io.gapwise.engine.cases.AlignmentValue;
import io.gapwise.engine.cases.Answer;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.cases.Word;
import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Subject;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What made a rule hold: answers of the case and earlier conclusions, gathered in any order, told in one. */
final class Facts {

    private static final List<Slot> ANSWERS = Slot.of(Subject.GAP_CASE);
    /** Where the value to cite for each answer stands: its own place, or that of the answer it follows from. */
    private static final List<Slot> CITED = ANSWERS.stream()
            .map(slot -> Slot.known(Subject.GAP_CASE, slot.property().cited()))
            .toList();

    private final BitSet answers = new BitSet();
    /** Lists that were asked about, each with the members cited: perhaps none. */
    private final Map<String, Set<Word>> lists = new HashMap<>();

    private @Nullable AlignmentValue alignment;
    private @Nullable Answer worthPursuing;
    private @Nullable VerdictValue verdict;

    void answer(Slot slot) {
        answers.set(slot.index());
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

    /** Members of a list of conclusions, under the list's name in the answer; none where it holds none. */
    void list(String name, Collection<? extends Word> members) {
        lists.computeIfAbsent(name, n -> new TreeSet<>(Comparator.comparingInt(Word::ordinal)))
                .addAll(members);
    }

    /** The answers (not the conclusions) beneath something that was concluded earlier. */
    void beneath(Facts earlier) {
        answers.or(earlier.answers);
    }

    /** By contract path, in contract order behind the conclusions; what was left out is cited as UNKNOWN. */
    Map<String, Object> told(FlatFact fact) {
        Map<String, Object> told = new LinkedHashMap<>();
        tell(told, "alignment", alignment);
        tellList(told, "causes");
        tellList(told, "discounted");
        tell(told, "verdict", verdict);
        tellList(told, "remedies");
        tellList(told, "methods");
        tellList(told, "excluded");
        for (int i = answers.nextSetBit(0); i >= 0; i = answers.nextSetBit(i + 1)) {
            Slot cited = CITED.get(i);
            told.put(cited.path(), plain(fact.get(cited)));
        }
        if (told.isEmpty()) {
            // Nothing but "worth pursuing" was asked: it rests on no answer of its own.
            tell(told, "worthPursuing", worthPursuing);
        }
        return told;
    }

    private static void tell(Map<String, Object> told, String key, @Nullable Word word) {
        if (word != null) {
            told.put(key, word.name());
        }
    }

    private void tellList(Map<String, Object> told, String name) {
        Set<Word> members = lists.get(name);
        if (members != null) {
            told.put(name, plain(members));
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
