package io.gapwise.service.load;

import java.util.HashMap;
import java.util.Map;

/** Counts what clients hold at the same time of something scarce. No client may hold more than half of it. */
final class Shares {

    private final int most;
    private final Map<String, Integer> held = new HashMap<>();
    private int all;

    Shares(int most) {
        this.most = most;
    }

    /** Says what came of asking for one more. */
    enum Outcome {
        TAKEN,
        /** Everything is held by somebody. */
        NONE_LEFT,
        /** The client holds as much as one may. */
        SHARE_USED_UP
    }

    int most() {
        return most;
    }

    int share() {
        return most / 2;
    }

    synchronized Outcome take(String client) {
        if (all >= most) {
            return Outcome.NONE_LEFT;
        }
        int ofClient = held.getOrDefault(client, 0);
        if (ofClient >= share()) {
            return Outcome.SHARE_USED_UP;
        }
        held.put(client, ofClient + 1);
        all++;
        return Outcome.TAKEN;
    }

    synchronized void giveBack(String client) {
        held.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
