package io.gapwise.insight.difference;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.findings.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * Says by what lead of one remedy or method over another a case shows a change.
 *
 * @param ahead what came before by the old rules
 * @param behind what comes before by the new ones
 * @param most by how much more can speak for the first by the old rules
 * @param first whether what is ahead came first of all
 * @param gains whether more speaks for what is behind; otherwise less speaks for what is ahead
 */
record Lead(Word ahead, Word behind, int most, boolean first, boolean gains) implements Margin {

    /** Returns the lead that decides a change; nothing where something else decides it, or it takes more to say. */
    static Optional<Margin> of(ChangeKind kind, Shifts.Shift shift) {
        boolean first = kind.aspect() == Aspect.FIRST_METHOD || kind.aspect() == Aspect.FIRST_REMEDY;
        boolean gains = shift.by() > 0;
        if (!first && kind.aspect() != Aspect.ORDER || !gains && !shift.kept() || first && gains && shift.against()) {
            return Optional.empty();
        }
        Optional<Word> from = word(kind.from(), shift.about());
        Optional<Word> to = word(kind.to(), shift.about());
        if (from.isEmpty() || to.isEmpty() || (gains ? to : from).get() != shift.about()) {
            return Optional.empty();
        }
        // Of two for which as much speaks, the one that the contract names first comes first.
        int wins = to.get().ordinal() < from.get().ordinal() ? 0 : 1;
        return Optional.of(new Lead(from.get(), to.get(), Math.abs(shift.by()) - wins, first, gains));
    }

    /** Returns by what lead other remedies or methods change places with the one that is shifted, as a sentence. */
    static Optional<String> ofAnyOther(Shifts.Shift shift, Aspect aspect) {
        if (!aspect.comparesSeveral()) {
            return Optional.empty();
        }
        boolean first = aspect != Aspect.ORDER;
        int by = Math.abs(shift.by());
        String name = shift.about().name();
        return Optional.of(
                shift.gains()
                        ? "%s comes %s whatever %s by at most %d, or %d if the contract names that before it."
                                .formatted(
                                        name,
                                        first ? "first in the place of" : "before",
                                        first ? "came first" : "was ahead of it",
                                        by,
                                        by - 1)
                        : "Whatever %s by at most %d, or %d if the contract names it before %s, comes %s."
                                .formatted(
                                        first ? "came next to %s and behind it".formatted(name) : "was behind " + name,
                                        by - 1,
                                        by,
                                        name,
                                        first ? "first in its place" : "before that"));
    }

    private static Optional<Word> word(String name, Word like) {
        Word[] words = Remedy.class.isInstance(like) ? Remedy.values() : Method.values();
        return List.of(words).stream().filter(word -> word.name().equals(name)).findFirst();
    }

    @Override
    public boolean holds(Evaluation before) {
        return Remedy.class.isInstance(ahead)
                ? holds(before.remedies(), Remedy.class)
                : holds(before.methods(), Method.class);
    }

    private <E extends Enum<E>> boolean holds(Ranking<E> ranking, Class<E> vocabulary) {
        E one = vocabulary.cast(ahead);
        E other = vocabulary.cast(behind);
        List<E> ranked = ranking.bestFirst();
        int place = ranked.indexOf(one);
        boolean led = first
                ? place == 0 && (gains ? !ranking.excluded().contains(other) : ranked.indexOf(other) == 1)
                : place >= 0 && place < ranked.indexOf(other);
        return led && ranking.sum(one) - ranking.sum(other) <= most;
    }

    @Override
    public String inWords() {
        String lead = most == 0
                ? "as much speaks for %s".formatted(behind.name())
                : "at most %d more speaks for it than for %s".formatted(most, behind.name());
        if (!first) {
            return "%s came before %s, and %s".formatted(ahead.name(), behind.name(), lead);
        }
        return "%s came first, %s, %s"
                .formatted(ahead.name(), lead, gains ? "and that is not ruled out" : "which came next");
    }
}
