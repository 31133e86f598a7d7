package io.gapwise.app;

import java.time.Duration;

/**
 * Stretches the times that are promised of an idle machine. The default build mostly runs where others work as well, so
 * it allows four times as long; {@code -Dpatience=1} holds the program to what is promised.
 */
public final class Patience {

    private static final int TIMES = Integer.getInteger("patience", 4);

    private Patience() {}

    /** Returns how long a test waits for what is promised to take so long. */
    public static Duration with(Duration promised) {
        return promised.multipliedBy(TIMES);
    }
}
