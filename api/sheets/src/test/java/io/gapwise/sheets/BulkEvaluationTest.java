package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.SlippedAdvisor;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A run of very many cases ends where its answers could be wrong. */
class BulkEvaluationTest {

    private static final String CASES = """
            {"title": "Nothing known"}
            {"title": "Old tools", "obstacles": {"toolsInadequate": "PRESENT"}}
            """;

    @Test
    void stopsAtTheCaseOnWhichItsEvaluatorsDisagreeAndNamesIt() throws IOException {
        RuleSet rules = MiniRules.asTheyAre().read();
        MiniRules slipped = MiniRules.asTheyAre();
        String file = "causes/obstacles.drl";
        slipped.withFile(file, slipped.text(file).replace("toolsInadequate == PRESENT", "toolsInadequate == ABSENT"));
        Advisor advisor = SlippedAdvisor.of(rules, slipped.read(), 1);

        assertThatThrownBy(() -> run(advisor))
                .isInstanceOf(EvaluatorsDiffer.class)
                .hasMessageStartingWith("line 2: The index and Drools disagree on the case \"Old tools\".");
    }

    private static void run(Advisor advisor) throws IOException {
        try (CaseSource source =
                CaseSource.of(new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8)), CaseFormat.NDJSON)) {
            BulkEvaluation.Listener listener = new BulkEvaluation.Listener() {

                @Override
                public void bad(String problem) {
                    throw new AssertionError(problem);
                }

                @Override
                public void done(long done, double portion) {}
            };
            new BulkEvaluation(advisor, source, listener, () -> false)
                    .run(CaseFormat.NDJSON, new ByteArrayOutputStream(), Clock.systemUTC(), 1);
        }
    }
}
