package io.gapwise.insight.logic;

import java.util.BitSet;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/**
 * Calls Sat4j for many questions about one growing set of clauses. A literal is the number of a variable, negative for
 * "not".
 */
final class Solver {

    enum Outcome {
        POSSIBLE,
        IMPOSSIBLE,
        UNDECIDED
    }

    private final ISolver solver = SolverFactory.newGlucose21();
    private final BitSet model = new BitSet();
    private int variables;

    /**
     * @param conflicts the number of conflicts after which a question is given up; unlike a time limit it is the same
     *     on every machine
     */
    Solver(int conflicts) {
        solver.setTimeoutOnConflicts(conflicts);
    }

    /** Changes after how many conflicts a question is given up. */
    void patience(int conflicts) {
        solver.setTimeoutOnConflicts(conflicts);
    }

    int variable() {
        variables++;
        solver.registerLiteral(variables);
        return variables;
    }

    void clause(int... literals) {
        try {
            solver.addClause(new VecInt(literals.clone()));
        } catch (ContradictionException e) {
            throw new IllegalStateException("The clauses contradict one another.", e);
        }
    }

    /** Adds a clause that can be taken back. */
    IConstr addRemovableClause(int... literals) {
        try {
            return solver.addClause(new VecInt(literals.clone()));
        } catch (ContradictionException e) {
            throw new IllegalStateException("The clauses contradict one another.", e);
        }
    }

    void takeBack(IConstr clause) {
        solver.removeConstr(clause);
    }

    Outcome solve(int... assumed) {
        try {
            if (!solver.isSatisfiable(new VecInt(assumed.clone()))) {
                return Outcome.IMPOSSIBLE;
            }
        } catch (TimeoutException e) {
            return Outcome.UNDECIDED;
        }
        model.clear();
        for (int literal : solver.model()) {
            set(literal);
        }
        // Sat4j's model leaves out the variables that occur in no clause.
        for (int literal : assumed) {
            set(literal);
        }
        return Outcome.POSSIBLE;
    }

    /** Returns those of the last assumptions that were impossible together. */
    int[] impossibleTogether() {
        IVecInt together = solver.unsatExplanation();
        int[] literals = new int[together == null ? 0 : together.size()];
        for (int i = 0; i < literals.length; i++) {
            literals[i] = together.get(i);
        }
        return literals;
    }

    /** Says whether this holds in the solution that was found last. */
    boolean holds(int literal) {
        return literal > 0 ? model.get(literal) : !model.get(-literal);
    }

    private void set(int literal) {
        if (literal > 0) {
            model.set(literal);
        }
    }
}
