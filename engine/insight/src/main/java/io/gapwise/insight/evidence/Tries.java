package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Answers everything that is open at random, many times, and counts how often another answer to one question gives
 * another verdict. The random numbers have a fixed seed, so that the same case gets the same counts.
 */
final class Tries {

    private static final int TRIES = 48;

    private final List<OpenAnswer> open;
    private final Map<String, Integer> decided = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    /**
     * Holds a try in which the answer to one question decided.
     *
     * @param answers all answers of the try, by path
     * @param other the other answer to the question
     */
    record Decision(Map<String, Object> answers, Object other) {}

    Tries(GapCase gapCase, List<OpenAnswer> open, Verdicts verdicts) {
        this.open = open;
        Random random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> answers = new HashMap<>();
            GapCase answered = gapCase;
            for (OpenAnswer each : open) {
                Object answer = each.drawn(random);
                answers.put(each.path(), answer);
                answered = each.answered(answered, answer);
            }
            Optional<VerdictValue> one = verdicts.of(answered);
            for (OpenAnswer each : open) {
                Object other = each.drawn(random);
                if (one.isPresent()
                        && !other.equals(answers.get(each.path()))
                        && verdicts.turned(each.answered(answered, other), one.get())) {
                    decided.merge(each.path(), 1, Integer::sum);
                    decisions.putIfAbsent(each.path(), new Decision(answers, other));
                }
            }
        }
    }

    /** Returns the share of tries in which the answer to this question decided. */
    double share(String path) {
        return (double) decided.getOrDefault(path, 0) / TRIES;
    }

    /** Returns the first try that a question decided. */
    Optional<Decision> decision(String path) {
        return Optional.ofNullable(decisions.get(path));
    }

    /** Lists the questions that decided some try, in contract order. */
    List<OpenAnswer> deciding() {
        List<OpenAnswer> deciding = new ArrayList<>(open);
        deciding.removeIf(each -> !decisions.containsKey(each.path()));
        return deciding;
    }
}
