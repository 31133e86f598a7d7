package io.gapwise.insight.logic;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A question that is answered by any number of words. If it is left out, it contains none. */
final class SetQuestion extends SetTerm implements Question {

    private final Circuit circuit;
    private final int known;
    private final Map<Word, Integer> members;

    private SetQuestion(Circuit circuit, int known, Map<Word, Integer> members) {
        super(members);
        this.circuit = circuit;
        this.known = known;
        this.members = members;
    }

    static SetQuestion of(Circuit circuit, List<? extends Word> vocabulary) {
        long[] answered = ProbeCases.none();
        List<long[]> drawn = vocabulary.stream().map(word -> ProbeCases.none()).toList();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            if (!circuit.samples().open(sample)) {
                ProbeCases.set(answered, sample);
                // One to three words are drawn, so that a single word is as frequent as in real cases.
                int many = circuit.samples().draw(3);
                ProbeCases.set(drawn.get(circuit.samples().draw(drawn.size())), sample);
                for (int i = 0; i < many; i++) {
                    ProbeCases.set(drawn.get(circuit.samples().draw(drawn.size())), sample);
                }
            }
        }
        int known = circuit.input(answered);
        Map<Word, Integer> members = new LinkedHashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            int member = circuit.input(drawn.get(i));
            circuit.require(-member, known);
            members.put(vocabulary.get(i), member);
        }
        return new SetQuestion(circuit, known, members);
    }

    /** Returns the proposition that the set contains exactly these words. */
    int exactly(Set<?> words) {
        List<Integer> all = new ArrayList<>(List.of(known));
        members.forEach((word, member) -> all.add(words.contains(word) ? member : -member));
        return circuit.and(all);
    }

    @Override
    public Telling telling(Slot slot) {
        return new SetTelling(slot, inOrder(slot), known);
    }

    @Override
    public int unanswered() {
        return -known;
    }

    @Override
    public List<Integer> nothing() {
        return propositions().stream().map(proposition -> -proposition).toList();
    }

    @Override
    public int is(@Nullable Object value) {
        return value instanceof Set<?> words ? exactly(words) : -known;
    }

    @Override
    public List<Integer> propositions() {
        List<Integer> propositions = new ArrayList<>(List.of(known));
        propositions.addAll(members.values());
        return propositions;
    }

    @Override
    public boolean[] holdingOf(@Nullable Object value) {
        boolean[] holding = new boolean[members.size() + 1];
        holding[0] = value != null;
        int place = 1;
        for (Word word : members.keySet()) {
            holding[place++] = value instanceof Set<?> words && words.contains(word);
        }
        return holding;
    }

    @Override
    public @Nullable Object answer(IntPredicate holds) {
        if (!holds.test(known)) {
            return null;
        }
        return members.entrySet().stream()
                .filter(e -> holds.test(e.getValue()))
                .map(e -> e.getKey().name())
                .toList();
    }
}
