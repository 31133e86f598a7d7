package io.gapwise.practice.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for what is most of an aim, with SCIP out of OR-Tools: one thread, its usual seed, and a limit of nodes instead of
 * a clock, so that the same question has the same answer.
 */
final class MixedSolver {

    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final double HALF = 0.5;

    /** The solver reckons with floating point; more of its doubt than this is a whole unit. */
    private static final double DOUBT = 1e-7;

    private static final int REFUSALS = 25;

    private final Programme programme;
    private final int nodes;
    private final List<Row> refused = new ArrayList<>();

    MixedSolver(Programme programme, int nodes) {
        this.programme = programme;
        this.nodes = nodes;
    }

    /**
     * Holds what was found.
     *
     * @param bound no plan reaches more than this
     */
    record Found(int[] starts, long value, long bound, boolean proved) {}

    /** Holds an aim that was looked at before, and how much of it a plan must have. */
    record Floor(Aim aim, long atLeast) {}

    /**
     * Looks for the most of an aim.
     *
     * @param known a plan that keeps all rows and floors, from which to begin
     * @param all whether everything that has to be in is in
     */
    Found most(Aim aim, List<Floor> floors, int[] known, boolean all) {
        for (int i = 0; i < REFUSALS; i++) {
            Attempt attempt = new Attempt(aim, floors, all);
            try {
                Found found = attempt.solve(known);
                boolean[] chosen = programme.chosen(found.starts());
                if (kept(chosen, found.starts(), floors)) {
                    return found;
                }
            } finally {
                attempt.solver.delete();
            }
        }
        return new Found(known, aim.value(programme.board(), known), mostImaginable(aim), false);
    }

    /** Checks in whole numbers what was found in floating point; what does not hold is forbidden from then on. */
    private boolean kept(boolean[] chosen, int[] starts, List<Floor> floors) {
        int before = refused.size();
        for (Row row : programme.rows()) {
            if (!row.holds(chosen)) {
                refused.add(row.forbidding(chosen));
            }
        }
        for (Floor floor : floors) {
            if (floor.aim().value(programme.board(), starts) < floor.atLeast()) {
                Row.Builder whole = new Row.Builder();
                IntStream.range(0, chosen.length).forEach(choice -> whole.add(choice, 1));
                refused.add(whole.atMost(0).forbidding(chosen));
            }
        }
        return refused.size() == before;
    }

    private static long mostImaginable(Aim aim) {
        long each = aim.byStart().stream()
                .mapToLong(counts -> Math.max(0, Arrays.stream(counts).max().orElse(0)))
                .sum();
        return each + aim.once().stream().mapToLong(Aim.Once::weight).sum();
    }

    /** Holds the solver while it works on one question. */
    private final class Attempt {

        private final Aim aim;
        private final MPSolver solver = Native.solver();
        private final MPVariable[] choices = solver.makeBoolVarArray(programme.choices());

        Attempt(Aim aim, List<Floor> floors, boolean all) {
            this.aim = aim;
            programme.rows().forEach(this::add);
            refused.forEach(this::add);
            if (all) {
                musts();
            }
            floors.forEach(floor -> new Sum(floor.aim()).atLeast(floor.atLeast()));
        }

        private void add(Row row) {
            MPConstraint constraint = solver.makeConstraint(NONE, row.atMost());
            for (int k = 0; k < row.choices().length; k++) {
                constraint.setCoefficient(choices[row.choices()[k]], row.counts()[k]);
            }
        }

        private void musts() {
            Board board = programme.board();
            for (int i = 0; i < board.size(); i++) {
                if (board.must(i)) {
                    MPConstraint constraint = solver.makeConstraint(1, 1);
                    for (int k = 0; k < board.starts(i).length; k++) {
                        constraint.setCoefficient(choices[programme.choice(i, k)], 1);
                    }
                }
            }
        }

        Found solve(int[] known) {
            Sum sum = new Sum(aim);
            sum.maximise();
            solver.setHint(choices, hint(known));
            solver.setSolverSpecificParametersAsString(
                    "limits/totalnodes = %d\nnumerics/feastol = 1e-9\nlimits/absgap = 0\n".formatted(nodes));
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            MPSolver.ResultStatus status = solver.solve(parameters);
            long before = aim.value(programme.board(), known);
            boolean best = status == MPSolver.ResultStatus.OPTIMAL;
            int[] starts = best || status == MPSolver.ResultStatus.FEASIBLE ? found() : known;
            long value = aim.value(programme.board(), starts);
            if (value < before) {
                starts = known;
                value = before;
            }
            long bound = Math.max(value, Math.min(mostImaginable(aim), bound(sum)));
            return new Found(starts, value, best ? value : bound, best || bound == value);
        }

        private double[] hint(int[] known) {
            boolean[] chosen = programme.chosen(known);
            return IntStream.range(0, chosen.length)
                    .mapToDouble(choice -> chosen[choice] ? 1 : 0)
                    .toArray();
        }

        private int[] found() {
            boolean[] chosen = new boolean[choices.length];
            for (int choice = 0; choice < chosen.length; choice++) {
                chosen[choice] = choices[choice].solutionValue() > HALF;
            }
            return programme.starts(chosen);
        }

        private long bound(Sum sum) {
            double bound = solver.objective().bestBound() * sum.unit;
            return Double.isFinite(bound) && Math.abs(bound) < Long.MAX_VALUE / 2
                    ? (long) Math.floor(bound + Math.max(DOUBT, Math.abs(bound) * 1e-12))
                    : Long.MAX_VALUE;
        }

        /** Writes an aim as a sum over choices and over groups that count once. */
        private final class Sum {

            private final List<MPVariable> parts = new ArrayList<>();
            private final List<Long> counts = new ArrayList<>();
            private final long unit;

            Sum(Aim aim) {
                for (int i = 0; i < aim.byStart().size(); i++) {
                    for (int k = 0; k < aim.byStart().get(i).length; k++) {
                        add(choices[programme.choice(i, k)], aim.byStart().get(i)[k]);
                    }
                }
                aim.once().forEach(once -> add(any(once.candidates()), once.weight()));
                long divisor = counts.stream().mapToLong(Math::abs).reduce(0, Sum::divisor);
                unit = Math.max(1, divisor);
            }

            private void add(MPVariable part, long count) {
                if (count != 0) {
                    parts.add(part);
                    counts.add(count);
                }
            }

            /** Makes a value that is at most one, and nothing where none of them is in. */
            private MPVariable any(List<Integer> candidates) {
                MPVariable any = solver.makeNumVar(0, 1, "");
                MPConstraint constraint = solver.makeConstraint(NONE, 0);
                constraint.setCoefficient(any, 1);
                for (int i : candidates) {
                    for (int k = 0; k < programme.board().starts(i).length; k++) {
                        constraint.setCoefficient(choices[programme.choice(i, k)], -1);
                    }
                }
                return any;
            }

            void maximise() {
                for (int k = 0; k < parts.size(); k++) {
                    solver.objective().setCoefficient(parts.get(k), (double) (counts.get(k) / unit));
                }
                solver.objective().setMaximization();
            }

            void atLeast(long value) {
                MPConstraint constraint = solver.makeConstraint(-Math.floorDiv(-value, unit), Double.POSITIVE_INFINITY);
                for (int k = 0; k < parts.size(); k++) {
                    constraint.setCoefficient(parts.get(k), (double) (counts.get(k) / unit));
                }
            }

            private static long divisor(long a, long b) {
                return b == 0 ? a : divisor(b, a % b);
            }
        }
    }

    /** Loads the solver when it is first asked for. */
    private static final class Native {

        static {
            try {
                Loader.loadNativeLibraries();
            } catch (RuntimeException | LinkageError e) {
                throw new NoSolver(e);
            }
        }

        static MPSolver solver() {
            return MPSolver.createSolver("SCIP");
        }
    }
}
