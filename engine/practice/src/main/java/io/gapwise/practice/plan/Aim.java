package io.gapwise.practice.plan;

import java.util.List;

/**
 * Holds one thing that is to be as much as possible: a sum over what starts when, and over groups of which it counts
 * once whether at least one is in.
 *
 * @param byStart what each start of each candidate counts, beside the possible starts of the board
 */
record Aim(Goal goal, GoalPart part, List<long[]> byStart, List<Once> once) {

    /** Counts a weight once if one of the candidates is in. */
    record Once(long weight, List<Integer> candidates) {}

    /** Returns how much of it a plan has. */
    long value(Board board, int[] starts) {
        long value = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != Board.OUT) {
                value += counted(board.starts(i), byStart.get(i), starts[i]);
            }
        }
        for (Once each : once) {
            if (each.candidates().stream().anyMatch(i -> starts[i] != Board.OUT)) {
                value += each.weight();
            }
        }
        return value;
    }

    private static long counted(int[] possible, long[] counts, int start) {
        for (int k = 0; k < possible.length; k++) {
            if (possible[k] == start) {
                return counts[k];
            }
        }
        return 0;
    }
}
