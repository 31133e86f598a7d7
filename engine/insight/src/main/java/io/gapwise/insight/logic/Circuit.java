package io.gapwise.insight.logic;

import io.gapwise.insight.certificate.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sat4j.specs.IConstr;

/**
 * Builds propositions from other propositions. Each one is defined in both directions (it holds exactly if its
 * definition does), so that it can be assumed as well as denied. A proposition that is built twice is still one
 * variable.
 */
final class Circuit {

    static final int TRUE = 1;
    static final int FALSE = -1;

    /**
     * After this many conflicts a question is given up. Questions about real rules need far fewer, and the solver
     * reaches this number quickly.
     */
    private static final int CONFLICTS = 20_000;

    /** The same for a proof that is written down, which may take its time. */
    private static final int CERTIFIED_CONFLICTS = 200_000;

    private final Solver solver = new Solver(CONFLICTS);
    private final ProbeCases samples = new ProbeCases();
    private final Map<List<Integer>, Integer> conjunctions = new HashMap<>();
    private final Map<List<Integer>, List<int[]>> counters = new HashMap<>();
    private int undecided;
    private int[] contradiction = {};

    Circuit() {
        long[] always = ProbeCases.none();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            ProbeCases.set(always, sample);
        }
        input(always);
        require(TRUE);
    }

    ProbeCases samples() {
        return samples;
    }

    /**
     * Adds a variable that holds in these samples. Whatever {@link #require} demands of the variable must be true in
     * each sample.
     */
    int input(long[] holdsIn) {
        samples.add(holdsIn);
        return solver.variable();
    }

    /** Demands that at least one of these holds in every case. */
    void require(int... oneOf) {
        samples.demand(oneOf);
        solver.clause(oneOf);
    }

    int and(int... parts) {
        List<Integer> all = new ArrayList<>();
        for (int part : parts) {
            all.add(part);
        }
        return and(all);
    }

    int and(List<Integer> parts) {
        TreeSet<Integer> all = new TreeSet<>(parts);
        all.remove(TRUE);
        if (all.contains(FALSE) || all.stream().anyMatch(part -> all.contains(-part))) {
            return FALSE;
        } else if (all.isEmpty()) {
            return TRUE;
        }
        return all.size() == 1 ? all.first() : conjunctions.computeIfAbsent(List.copyOf(all), this::conjunction);
    }

    int or(int... parts) {
        List<Integer> any = new ArrayList<>();
        for (int part : parts) {
            any.add(part);
        }
        return or(any);
    }

    int or(List<Integer> parts) {
        return -and(parts.stream().map(part -> -part).toList());
    }

    int same(int one, int other) {
        return and(or(-one, other), or(one, -other));
    }

    /** Returns the proposition that at least {@code count} of these hold. One that is listed twice counts twice. */
    int atLeast(int count, List<Integer> of) {
        if (count <= 0) {
            return TRUE;
        } else if (count > of.size()) {
            return FALSE;
        }
        // Entry i of column j is the proposition that at least j + 1 of the first i + 1 hold.
        List<int[]> columns = counters.computeIfAbsent(List.copyOf(of), key -> new ArrayList<>());
        while (columns.size() < count) {
            int j = columns.size();
            int[] column = new int[of.size()];
            for (int i = 0; i < of.size(); i++) {
                int before = i == 0 ? FALSE : column[i - 1];
                int oneLess = j == 0 ? TRUE : i == 0 ? FALSE : columns.get(j - 1)[i - 1];
                column[i] = or(before, and(of.get(i), oneLess));
            }
            columns.add(column);
        }
        return columns.get(count - 1)[of.size() - 1];
    }

    int exactlyOne(List<Integer> of) {
        return and(atLeast(1, of), -atLeast(2, of));
    }

    /**
     * Says whether all of these hold in some case. A question that is given up counts as possible, so that {@code
     * false} is a proof.
     */
    boolean possible(int... together) {
        if (contradict(together)) {
            return false;
        } else if (samples.anyHolds(together) || samples.mend(together)) {
            return true;
        }
        Solver.Outcome outcome = solve(together);
        if (outcome == Solver.Outcome.POSSIBLE) {
            samples.keepNeighbours(solver::holds);
        }
        return outcome != Solver.Outcome.IMPOSSIBLE;
    }

    /** Looks for a case in which all of these hold. {@link #holds} then reads that case. */
    boolean find(int... together) {
        return solve(together) == Solver.Outcome.POSSIBLE;
    }

    /** Looks for a case in the same way, but also says if the solver gave up. */
    Solver.Outcome seek(int... together) {
        return solve(together);
    }

    /** Gives questions up after this many conflicts, until {@link #fullPatience}. */
    void patience(int conflicts) {
        solver.patience(conflicts);
    }

    void fullPatience() {
        solver.patience(CONFLICTS);
    }

    /** Returns those of what was asked about last that are impossible together, after it was found to be impossible. */
    int[] impossibleTogether() {
        return contradiction.clone();
    }

    /** Demands that at least one of these holds until the demand is taken back. There must be two or more of them. */
    IConstr requireTemporarily(int... oneOf) {
        return solver.addRemovableClause(oneOf);
    }

    void takeBack(IConstr required) {
        solver.takeBack(required);
    }

    /** Returns literals in the form in which they are asked about. */
    static int[] literals(Collection<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Says whether this holds in the case that was found last. */
    boolean holds(int literal) {
        return solver.holds(literal);
    }

    /**
     * Returns a proof, for others to check, that these cannot all hold; nothing where they can, or the solver gives up. It
     * does not cover what is demanded only for the time being.
     */
    Optional<Certificate> certificate(int... together) {
        return new Certifying(samples.neighbours()).of(CERTIFIED_CONFLICTS, together);
    }

    int undecided() {
        return undecided;
    }

    private Solver.Outcome solve(int... together) {
        if (contradict(together)) {
            return Solver.Outcome.IMPOSSIBLE;
        }
        Solver.Outcome outcome = solver.solve(together);
        if (outcome == Solver.Outcome.POSSIBLE) {
            samples.keep(solver::holds);
        } else if (outcome == Solver.Outcome.UNDECIDED) {
            undecided++;
        } else {
            contradiction = solver.impossibleTogether();
        }
        return outcome;
    }

    /**
     * Says whether these obviously contradict one another: one of them is the negation of another, or of what always
     * holds.
     */
    private boolean contradict(int... together) {
        for (int i = 0; i < together.length; i++) {
            for (int j = 0; j < i; j++) {
                if (together[i] == -together[j]) {
                    contradiction = new int[] {together[j], together[i]};
                    return true;
                }
            }
            if (together[i] == FALSE) {
                contradiction = new int[] {FALSE};
                return true;
            }
        }
        return false;
    }

    private int conjunction(List<Integer> parts) {
        int[] literals = literals(parts);
        samples.addAll(literals);
        int whole = solver.variable();
        int[] onlyIf = new int[literals.length + 1];
        for (int i = 0; i < literals.length; i++) {
            solver.clause(-whole, literals[i]);
            onlyIf[i] = -literals[i];
        }
        onlyIf[literals.length] = whole;
        solver.clause(onlyIf);
        return whole;
    }
}
