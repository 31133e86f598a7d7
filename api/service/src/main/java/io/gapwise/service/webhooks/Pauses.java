package io.gapwise.service.webhooks;

import java.time.Duration;

/**
 * Says how long to wait before something is sent again: four times as long after each attempt, and a little more or less,
 * so that what failed together does not come back together.
 */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 4;
    private static final int PERCENT = 100;
    private static final int MOST_LESS = 20;
    private static final int SPREAD = 41;

    private Pauses() {}

    /**
     * @param attempts how many attempts have failed, from 1
     * @param of what is sent; the same always waits as long
     */
    static Duration after(int attempts, String of) {
        Duration pause = FIRST;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        int percent = PERCENT - MOST_LESS + Math.floorMod((of + attempts).hashCode(), SPREAD);
        return pause.multipliedBy(percent).dividedBy(PERCENT);
    }
}
