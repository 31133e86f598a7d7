package io.gapwise.insight.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes up samples that differ in one answer from a case that the solver found. The parts of a rule's condition are
 * judged one after the other, and where a case was found for one part, a neighbour of it often does for the next.
 *
 * <p>Answers are recognized by what is demanded of them: variables that one demand names together belong to one answer.
 * A neighbour that breaks a demand all the same is replaced by the case itself.
 */
final class Neighbours {

    /** How many words of samples are made up around one case. */
    static final int WORDS = 48;

    private static final int SETTINGS = 16;
    private static final int DRAWS = 12 * SETTINGS;
    private static final int MOST_IN_ONE_ANSWER = Long.SIZE;

    private final Random random = new Random(2);
    private final List<long[]> bits;
    /** Holds, for each variable, the literals whose conjunction it is, or nothing if it can be chosen. */
    private final List<int @Nullable []> definitions = new ArrayList<>();
    /** Holds, for each variable, another one of the same answer, or itself if it stands for the answer. */
    private final List<Integer> sameAnswer = new ArrayList<>();

    private final List<int[]> demands = new ArrayList<>();

    /** @param bits the samples of each variable, which this class reads and writes */
    Neighbours(List<long[]> bits) {
        this.bits = bits;
        add(null);
    }

    /** Adds the next variable: one that can be chosen, or one that holds exactly if all of these literals hold. */
    void add(int @Nullable [] definition) {
        definitions.add(definition);
        sameAnswer.add(sameAnswer.size());
    }

    void demand(int... oneOf) {
        demands.add(oneOf);
        int first = 0;
        for (int literal : oneOf) {
            int variable = Math.abs(literal);
            if (variable != Circuit.TRUE && definitions.get(variable) == null) {
                if (first == 0) {
                    first = answerOf(variable);
                } else {
                    sameAnswer.set(answerOf(variable), first);
                }
            }
        }
    }

    /** Lists what is demanded of every sample; one of each must hold. */
    List<int[]> demands() {
        return demands;
    }

    /** Returns the literals whose conjunction a variable is, or nothing if it can be chosen. */
    int @Nullable [] definition(int variable) {
        return definitions.get(variable);
    }

    private int answerOf(int variable) {
        int standsFor = variable;
        while (sameAnswer.get(standsFor) != standsFor) {
            standsFor = sameAnswer.get(standsFor);
        }
        return standsFor;
    }

    /**
     * Writes the neighbours of a case into the samples.
     *
     * @param holds says of each variable whether it holds in the case
     * @param from the first of the {@link #WORDS} words that are overwritten
     * @param drawn how many samples, from the first on, other answers are taken from
     */
    void writeAround(IntPredicate holds, int from, int drawn) {
        copy(holds, from);
        changeOneAnswerEach(from, drawn);
        followDefinitions(from);
        takeBackImpossible(holds, from);
    }

    private void copy(IntPredicate holds, int from) {
        for (int variable = 1; variable < bits.size(); variable++) {
            if (definitions.get(variable) == null) {
                Arrays.fill(bits.get(variable), from, from + WORDS, holds.test(variable) ? -1L : 0L);
            }
        }
    }

    private void changeOneAnswerEach(int from, int drawn) {
        int sample = from * Long.SIZE;
        int end = (from + WORDS) * Long.SIZE;
        for (List<Integer> answer : answers()) {
            if (sample == end) {
                return;
            }
            // This sample is still the case itself, and its own answer would make no neighbour.
            Set<Long> settings = new HashSet<>(Set.of(setting(answer, sample)));
            for (int draw = 0; draw < DRAWS && settings.size() <= SETTINGS && sample < end; draw++) {
                long setting = setting(answer, random.nextInt(drawn));
                if (settings.add(setting)) {
                    set(answer, setting, sample);
                    sample++;
                }
            }
        }
    }

    private Iterable<List<Integer>> answers() {
        Map<Integer, List<Integer>> answers = new LinkedHashMap<>();
        for (int variable = Circuit.TRUE + 1; variable < bits.size(); variable++) {
            if (definitions.get(variable) == null) {
                answers.computeIfAbsent(answerOf(variable), key -> new ArrayList<>())
                        .add(variable);
            }
        }
        answers.values().removeIf(answer -> answer.size() > MOST_IN_ONE_ANSWER);
        return answers.values();
    }

    /** Returns which variables of an answer hold in a sample, as one bit each. */
    private long setting(List<Integer> answer, int sample) {
        long setting = 0;
        for (int i = 0; i < answer.size(); i++) {
            long bit = bits.get(answer.get(i))[sample / Long.SIZE] >>> sample & 1;
            setting |= bit << i;
        }
        return setting;
    }

    private void set(List<Integer> answer, long setting, int sample) {
        long here = 1L << sample;
        for (int i = 0; i < answer.size(); i++) {
            long[] of = bits.get(answer.get(i));
            boolean holds = (setting >>> i & 1) == 1;
            of[sample / Long.SIZE] = holds ? of[sample / Long.SIZE] | here : of[sample / Long.SIZE] & ~here;
        }
    }

    /** Works out the variables that are defined. What defines a variable was always added before it. */
    private void followDefinitions(int from) {
        for (int variable = 1; variable < bits.size(); variable++) {
            int[] definition = definitions.get(variable);
            if (definition != null) {
                long[] of = bits.get(variable);
                for (int word = from; word < from + WORDS; word++) {
                    of[word] = all(definition, word);
                }
            }
        }
    }

    private void takeBackImpossible(IntPredicate holds, int from) {
        for (int word = from; word < from + WORDS; word++) {
            long possible = -1L;
            for (int[] demand : demands) {
                possible &= any(demand, word);
            }
            for (int variable = 1; possible != -1L && variable < bits.size(); variable++) {
                long[] of = bits.get(variable);
                of[word] = of[word] & possible | (holds.test(variable) ? ~possible : 0L);
            }
        }
    }

    /** Returns the samples of a word in which all of these hold. */
    long all(int[] literals, int word) {
        long all = -1L;
        for (int literal : literals) {
            all &= holdsIn(literal, word);
        }
        return all;
    }

    private long any(int[] literals, int word) {
        long any = 0L;
        for (int literal : literals) {
            any |= holdsIn(literal, word);
        }
        return any;
    }

    private long holdsIn(int literal, int word) {
        long of = bits.get(Math.abs(literal))[word];
        return literal > 0 ? of : ~of;
    }
}
