package io.gapwise.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of a condition is what it means: the clauses hold of exactly the cases of which the condition holds. */
class ClauseMeaningTest {

    private static final int OF_EACH_STAGE = 400;
    private static final int FACTS = 60;

    @Test
    void clausesHoldOfExactlyTheCasesOfWhichTheConditionHolds() {
        DrawnConditions drawn = new DrawnConditions(11);
        FlatFact[] facts = IntStream.range(0, FACTS).mapToObj(i -> drawn.fact()).toArray(FlatFact[]::new);
        int[] held = new int[2];
        drawn.ofEachStage(OF_EACH_STAGE).forEach(condition -> {
            Clause clause = ClauseReader.read(condition);
            String written = condition.canonical();
            for (FlatFact fact : facts) {
                boolean holds = condition.holds(fact);
                assertThat(clause.match(new ClauseHolds(fact))).as(written).isEqualTo(holds);
                held[holds ? 1 : 0]++;
            }
        });
        assertThat(held[0]).isGreaterThan(10_000);
        assertThat(held[1]).isGreaterThan(10_000);
    }

    @Test
    void aNegationTurnsEveryTestIntoWhatThenHolds() {
        DrawnConditions drawn = new DrawnConditions(12);
        FlatFact fact = drawn.fact();
        drawn.ofEachStage(OF_EACH_STAGE).forEach(condition -> {
            Clause clause = ClauseReader.read(new Condition.Not(condition, condition.span()));
            assertThat(clause.match(new ClauseHolds(fact)))
                    .as("not " + condition.canonical())
                    .isNotEqualTo(condition.holds(fact));
        });
    }
}
