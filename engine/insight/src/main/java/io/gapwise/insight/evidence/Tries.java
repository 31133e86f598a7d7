package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
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

    private final Map<String, Integer> decided = new HashMap<>();

    Tries(GapCase gapCase, List<OpenAnswer> open, Verdicts verdicts) {
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
                }
            }
        }
    }

    /** Returns the share of tries in which the answer to this question decided. */
    double share(String path) {
        return (double) decided.getOrDefault(path, 0) / TRIES;
    }
}
