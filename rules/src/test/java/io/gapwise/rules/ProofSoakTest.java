package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.proof.Sampling;
import org.junit.jupiter.api.Test;

/**
 * Very many cases through the engine that answers, held against everything that is proved: 20,000 in every build, 20 million
 * with {@code mvn -Pproof-soak -pl rules -am test -Dtest=ProofSoakTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ProofSoakTest {

    private static final long CASES = Long.getLong("proof.soak.cases", 20_000);

    @Test
    void noneOfVeryManyAnswersIsWhatIsProvedNeverToBe() {
        Sampling.Found found = Sampling.of(RulesOfModule.RULES, CASES, 1);

        assertThat(found.broken()).isEmpty();
        assertThat(found.answered()).isGreaterThanOrEqualTo(CASES);
    }
}
