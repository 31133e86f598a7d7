package io.gapwise.insight.logic;

import io.gapwise.insight.certificate.Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.minisat.core.ICDCL;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/**
 * Writes down a formula and the proof that it cannot hold. What is assumed becomes part of the formula, and of the circuit
 * only what these propositions are made of. A solver of its own proves it, whose learned clauses are the proof: those of the
 * solver that answers questions rest on what other questions assumed.
 */
final class Certifying {

    private final Neighbours circuit;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<int[]> clauses = new ArrayList<>();
    private final List<int[]> lemmas = new ArrayList<>();

    Certifying(Neighbours circuit) {
        this.circuit = circuit;
    }

    /** Returns the certificate; nothing where the solver gives up or all of these can hold together. */
    Optional<Certificate> of(int conflicts, int... together) {
        collect(together);
        for (int literal : together) {
            clauses.add(new int[] {numbered(literal)});
        }
        return refuted(conflicts)
                ? Optional.of(new Certificate(numbers.size(), clauses, lemmas))
                : Optional.empty();
    }

    /** Collects what defines the propositions, and what is demanded of the variables that they are made of. */
    private void collect(int... together) {
        Map<Integer, List<int[]>> demands = new HashMap<>();
        for (int[] demand : circuit.demands()) {
            for (int literal : demand) {
                demands.computeIfAbsent(Math.abs(literal), each -> new ArrayList<>())
                        .add(demand);
            }
        }
        BitSet met = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        Arrays.stream(together).forEach(literal -> open.add(Math.abs(literal)));
        List<int[]> found = new ArrayList<>();
        while (!open.isEmpty()) {
            int variable = open.remove();
            if (met.get(variable)) {
                continue;
            }
            met.set(variable);
            int[] definition = circuit.definition(variable);
            if (definition != null) {
                define(variable, definition);
                Arrays.stream(definition).forEach(literal -> open.add(Math.abs(literal)));
            }
            for (int[] demand : demands.getOrDefault(variable, List.of())) {
                if (Arrays.stream(demand).map(Math::abs).noneMatch(each -> each != variable && met.get(each))) {
                    found.add(demand);
                }
                Arrays.stream(demand).forEach(literal -> open.add(Math.abs(literal)));
            }
        }
        found.forEach(demand -> clauses.add(numbered(demand)));
    }

    private void define(int whole, int[] parts) {
        int[] onlyIf = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            clauses.add(numbered(new int[] {-whole, parts[i]}));
            onlyIf[i] = -parts[i];
        }
        onlyIf[parts.length] = whole;
        clauses.add(numbered(onlyIf));
    }

    private int[] numbered(int[] clause) {
        return Arrays.stream(clause).map(this::numbered).toArray();
    }

    private int numbered(int literal) {
        Integer number = numbers.computeIfAbsent(Math.abs(literal), each -> numbers.size() + 1);
        return literal > 0 ? number : -number;
    }

    private boolean refuted(int conflicts) {
        ICDCL<?> solver = (ICDCL<?>) SolverFactory.newGlucose21();
        solver.setTimeoutOnConflicts(conflicts);
        solver.setSearchListener(new Learned());
        try {
            for (int[] clause : clauses) {
                solver.addClause(new VecInt(clause.clone()));
            }
            if (solver.isSatisfiable()) {
                return false;
            }
        } catch (TimeoutException e) {
            return false;
        } catch (ContradictionException e) {
            // The clauses contradict one another by unit propagation alone, so there is nothing to learn.
            lemmas.clear();
        }
        lemmas.add(new int[0]);
        return true;
    }

    /** Takes down what the solver learns, in the order in which it learns it. */
    private final class Learned extends SearchListenerAdapter<ISolverService> {

        private static final long serialVersionUID = 1L;

        @Override
        public void learn(IConstr learned) {
            int[] lemma = new int[learned.size()];
            for (int i = 0; i < lemma.length; i++) {
                lemma[i] = LiteralsUtils.toDimacs(learned.get(i));
            }
            lemmas.add(lemma);
        }

        @Override
        public void learnUnit(int literal) {
            lemmas.add(new int[] {literal});
        }
    }
}
