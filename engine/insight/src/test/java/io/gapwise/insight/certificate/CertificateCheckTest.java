package io.gapwise.insight.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of written proofs accepts what follows, and nothing else. */
class CertificateCheckTest {

    /** Of two variables, every combination is excluded: the smallest formula that needs one step. */
    private static final String ALL_EXCLUDED = "c four clauses\np cnf 2 4\n1 2 0\n1 -2 0\n-1 2 0\n-1 -2 0\n";

    @Test
    void acceptsAProofThatEndsInTheContradiction() {
        assertThat(CertificateCheck.of(Certificate.read(ALL_EXCLUDED, "1 0\n0\n"))).isEmpty();
        assertThat(CertificateCheck.of(Certificate.read(ALL_EXCLUDED, "-2 0\nd 1 2 0\n0\n")))
                .isEmpty();
    }

    @Test
    void refusesAProofThatSkipsAStepOrStopsEarly() {
        assertThat(CertificateCheck.of(Certificate.read(ALL_EXCLUDED, "0\n")))
                .hasValue("Clause 1 of the proof does not follow from those before it.");
        assertThat(CertificateCheck.of(Certificate.read("p cnf 2 2\n1 2 0\n1 -2 0\n", "1 0\n")))
                .hasValue("The proof ends, and the formula may still hold.");
        assertThat(CertificateCheck.of(Certificate.read("p cnf 2 2\n1 2 0\n1 -2 0\n", "2 0\n0\n")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 0, 0, no line that begins",
        "'p cnf 2 1\n1 3 0', 0, '''3'' in the formula is no literal'",
        "'p cnf 2 2\n1 2 0', 0, the formula has 1 clauses",
        "'p cnf 2 1\n1 2 0', 1, the last clause of the proof does not end",
        "'p cnf 2 1\n1 2 0', x 0, '''x'' in the proof is no literal'",
    })
    void saysWhatIsWrongWithAFile(String formula, String proof, String wrong) {
        assertThatThrownBy(() -> Certificate.read(formula, proof))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong);
    }

    /** Draws formulas of few variables and lemmas, and compares with every assignment. */
    @Test
    void neverAcceptsALemmaThatDoesNotFollow() {
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < 4_000; i++) {
            List<int[]> clauses = new ArrayList<>();
            for (int j = random.nextInt(12); j >= 0; j--) {
                clauses.add(clause(random, 1 + random.nextInt(3)));
            }
            int[] lemma = clause(random, random.nextInt(3));
            UnitPropagation known = new UnitPropagation(4);
            clauses.forEach(known::add);
            boolean follows = known.follows(lemma);
            accepted += follows ? 1 : 0;
            assertThat(follows && !holdsWherever(clauses, lemma))
                    .as("%s of %s", lemma, clauses)
                    .isFalse();
            // Asking changes nothing: the same question has the same answer.
            assertThat(known.follows(lemma)).isEqualTo(follows);
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private static int[] clause(Random random, int size) {
        return random.ints(size, 1, 5)
                .map(variable -> random.nextBoolean() ? variable : -variable)
                .toArray();
    }

    private static boolean holdsWherever(List<int[]> clauses, int[] lemma) {
        for (int assignment = 0; assignment < 16; assignment++) {
            int chosen = assignment;
            if (clauses.stream().allMatch(clause -> holds(clause, chosen)) && !holds(lemma, chosen)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(int[] clause, int assignment) {
        for (int literal : clause) {
            if ((assignment >> Math.abs(literal) - 1 & 1) == 1 == literal > 0) {
                return true;
            }
        }
        return false;
    }
}
