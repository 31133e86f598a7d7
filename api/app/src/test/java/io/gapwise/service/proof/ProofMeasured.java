package io.gapwise.service.proof;

import io.gapwise.app.ServiceUnderTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the proof of an answer costs: two services in one JVM, one of which proves nothing, are asked in turn, a hundred
 * cases each.
 */
class ProofMeasured {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 15;
    private static final int IN_A_ROUND = 100;
    private static final String CASE =
            "{\"title\":\"Late reports\",\"obstacles\":{\"neverLearned\":\"PRESENT\",\"toolsInadequate\":\"PRESENT\"}}";

    @Test
    void ofSingleAnswersAndOfBatches() {
        try (ServiceUnderTest with = ServiceUnderTest.onItsOwn("--gapwise.limits.ordinary.burst=10000000");
                ServiceUnderTest without = ServiceUnderTest.onItsOwn(
                        "--gapwise.limits.ordinary.burst=10000000", "--" + WithoutChain.SETTING + "=true")) {
            report("POST", List.of(with, without), service -> {
                for (int i = 0; i < IN_A_ROUND; i++) {
                    service.post(CASE);
                }
            });
            String lines = (CASE + "\n").repeat(IN_A_ROUND);
            report("line of a batch", List.of(with, without), service -> service.batch(lines));
        }
    }

    private interface Asking {

        void of(ServiceUnderTest service);
    }

    private static void report(String what, List<ServiceUnderTest> both, Asking asking) {
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int i = 0; i < both.size(); i++) {
                int which = (i + round) % both.size();
                long begun = System.nanoTime();
                asking.of(both.get(which));
                if (round >= WARM_UP) {
                    times.get(which).add((System.nanoTime() - begun) / IN_A_ROUND);
                }
            }
        }
        double with = median(times.get(0)) / 1e3;
        double without = median(times.get(1)) / 1e3;
        System.out.printf(
                "MEASURED a %s: %.0f µs with the proof, %.0f µs without; the proof takes %.0f µs, %.0f %%%n",
                what, with, without, with - without, 100 * (with - without) / with);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
