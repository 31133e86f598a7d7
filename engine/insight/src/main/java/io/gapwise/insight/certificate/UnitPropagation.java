package io.gapwise.insight.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows clauses of which all literals but one are false: then that one must hold. Each clause is looked at only when one of
 * two watched literals of it becomes false.
 */
final class UnitPropagation {

    private static final int NONE = -1;

    private final List<int[]> clauses = new ArrayList<>();
    private final List<List<Integer>> watching = new ArrayList<>();
    /** Holds for each literal whether it is true: 1, false: -1, or open: 0. */
    private final byte[] values;

    private final int[] trail;
    private int assigned;
    private int followed;
    private boolean contradictory;

    UnitPropagation(int variables) {
        values = new byte[2 * variables + 2];
        trail = new int[variables + 1];
        for (int i = 0; i < values.length; i++) {
            watching.add(new ArrayList<>());
        }
    }

    /** Says whether the clauses contradict one another by unit propagation alone. */
    boolean contradictory() {
        return contradictory;
    }

    /** Adds a clause for good, and what follows from it. */
    void add(int[] clause) {
        if (contradictory) {
            return;
        }
        int[] open = Arrays.stream(clause)
                .distinct()
                .map(UnitPropagation::index)
                .filter(literal -> values[literal] != -1)
                .toArray();
        if (open.length == 0) {
            contradictory = true;
        } else if (open.length == 1) {
            contradictory = values[open[0]] == 0 && !(assign(open[0]) && follow());
        } else {
            clauses.add(open);
            watching.get(open[0]).add(clauses.size() - 1);
            watching.get(open[1]).add(clauses.size() - 1);
        }
    }

    /** Says whether a contradiction follows by unit propagation alone if all literals of this clause are false. */
    boolean follows(int[] clause) {
        if (contradictory) {
            return true;
        }
        int before = assigned;
        boolean consistent = true;
        for (int i = 0; i < clause.length && consistent; i++) {
            consistent = assign(index(clause[i]) ^ 1);
        }
        consistent = consistent && follow();
        while (assigned > before) {
            assigned--;
            values[trail[assigned]] = 0;
            values[trail[assigned] ^ 1] = 0;
        }
        followed = before;
        return !consistent;
    }

    /** Makes a literal true; returns false where it is false already. */
    private boolean assign(int literal) {
        if (values[literal] == 0) {
            values[literal] = 1;
            values[literal ^ 1] = -1;
            trail[assigned++] = literal;
        }
        return values[literal] == 1;
    }

    private boolean follow() {
        while (followed < assigned) {
            int wrong = trail[followed++] ^ 1;
            List<Integer> watched = watching.get(wrong);
            int kept = 0;
            for (int i = 0; i < watched.size(); i++) {
                int clause = watched.get(i);
                if (moves(clauses.get(clause), wrong, clause)) {
                    continue;
                }
                watched.set(kept++, clause);
                if (!assign(clauses.get(clause)[0])) {
                    for (int rest = i + 1; rest < watched.size(); rest++) {
                        watched.set(kept++, watched.get(rest));
                    }
                    watched.subList(kept, watched.size()).clear();
                    return false;
                }
            }
            watched.subList(kept, watched.size()).clear();
        }
        return true;
    }

    /** Finds another literal to watch; where there is none, the first literal of the clause has to hold. */
    private boolean moves(int[] clause, int wrong, int number) {
        if (clause[0] == wrong) {
            clause[0] = clause[1];
            clause[1] = wrong;
        }
        if (values[clause[0]] == 1) {
            return false;
        }
        int other = NONE;
        for (int i = 2; i < clause.length && other == NONE; i++) {
            other = values[clause[i]] == -1 ? NONE : i;
        }
        if (other == NONE) {
            return false;
        }
        clause[1] = clause[other];
        clause[other] = wrong;
        watching.get(clause[1]).add(number);
        return true;
    }

    private static int index(int literal) {
        return literal > 0 ? 2 * literal : -2 * literal + 1;
    }
}
