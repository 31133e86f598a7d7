package io.gapwise.engine.advice;

import io.gapwise.engine.cases.AlignmentValue;
import io.gapwise.engine.cases.Answer;
import io.gapwise.engine.cases.Cause;
import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.cases.Word;
import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Slot;
import io.gapwise.engine.ruleset.Subject;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What made a rule hold: answers of the case and earlier conclusions, gathered in any order, told in one. */
final class Facts {

    private static final List<Slot> ANSWERS = Slot.of(Subject.GAP_CASE);
    /** Where the value to cite for each answer stands: its own place, or that of the answer it follows from. */
    private static final List<Slot> CITED = ANSWERS.stream()
            .map(slot -> Slot.known(Subject.GAP_CASE, slot.property().cited()))
            .toList();

    private final BitSet answers = new BitSet();
    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);
    private final Set<Cause> discounted = EnumSet.noneOf(Cause.class);
    private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
    private final Set<Method> methods = EnumSet.noneOf(Method.class);
    private @Nullable AlignmentValue alignment;
    private @Nullable Answer worthPursuing;
    private @Nullable VerdictValue verdict;
    private boolean noCause;

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

    void causes(Collection<Cause> found) {
        causes.addAll(found);
        noCause |= found.isEmpty();
    }

    void discounted(Collection<Cause> causes) {
        discounted.addAll(causes);
    }

    void remedies(Collection<Remedy> advised) {
        remedies.addAll(advised);
    }

    void methods(Collection<Method> advised) {
        methods.addAll(advised);
    }

    /** The answers (not the conclusions) beneath something that was concluded earlier. */
    void beneath(Facts earlier) {
        answers.or(earlier.answers);
    }

    /** By contract path, in contract order behind the conclusions; what was left out is cited as UNKNOWN. */
    Map<String, Object> told(FlatFact fact) {
        Map<String, Object> told = new LinkedHashMap<>();
        tell(told, "alignment", alignment);
        tell(told, "causes", causes, noCause);
        tell(told, "discounted", discounted, false);
        tell(told, "verdict", verdict);
        tell(told, "remedies", remedies, false);
        tell(told, "methods", methods, false);
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

    private static void tell(Map<String, Object> told, String key, Set<? extends Word> words, boolean evenIfNone) {
        if (!words.isEmpty() || evenIfNone) {
            told.put(key, plain(words));
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
