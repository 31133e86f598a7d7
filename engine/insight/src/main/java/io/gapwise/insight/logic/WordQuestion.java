package io.gapwise.insight.logic;

import io.gapwise.core.cases.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A question that is answered by one word. */
final class WordQuestion extends WordTerm implements Question {

    private final Map<Word, Integer> words;

    private WordQuestion(Circuit circuit, Map<Word, Integer> words) {
        super(circuit, words);
        this.words = words;
    }

    static WordQuestion of(Circuit circuit, List<? extends Word> vocabulary) {
        Map<Word, Integer> words = new LinkedHashMap<>();
        List<long[]> drawn = draw(circuit.samples(), vocabulary);
        for (int i = 0; i < vocabulary.size(); i++) {
            words.put(vocabulary.get(i), circuit.input(drawn.get(i)));
        }
        int[] all = Circuit.literals(words.values());
        circuit.require(all);
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                circuit.require(-all[i], -all[j]);
            }
        }
        return new WordQuestion(circuit, words);
    }

    private static List<long[]> draw(ProbeCases samples, List<? extends Word> vocabulary) {
        List<long[]> drawn = vocabulary.stream().map(word -> ProbeCases.none()).toList();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            // UNKNOWN is the last word of a vocabulary that has it.
            int word = samples.open(sample) ? vocabulary.size() - 1 : samples.draw(vocabulary.size());
            ProbeCases.set(drawn.get(word), sample);
        }
        return drawn;
    }

    @Override
    public int unanswered() {
        return words.entrySet().stream()
                .filter(e -> !e.getKey().known())
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(Circuit.FALSE);
    }

    @Override
    public int is(@Nullable Object value) {
        return word(value);
    }

    @Override
    public List<Integer> propositions() {
        return List.copyOf(words.values());
    }

    @Override
    public boolean[] holdingOf(@Nullable Object value) {
        boolean[] holding = new boolean[words.size()];
        int place = 0;
        for (Word word : words.keySet()) {
            holding[place++] = word == value;
        }
        return holding;
    }

    @Override
    public @Nullable Object answer(IntPredicate holds) {
        return words.entrySet().stream()
                .filter(e -> e.getKey().known() && holds.test(e.getValue()))
                .map(e -> e.getKey().name())
                .findFirst()
                .orElse(null);
    }
}
