package io.gapwise.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.api.rules.BuiltInRules;
import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.json.BadCase;
import io.gapwise.engine.json.GapCaseJson;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void showEveryVerdictAndMoreThanOneWayOfLearning() throws BadCase {
        Advisor advisor = new Advisor(RuleSetReader.read(BuiltInRules.files()));
        List<Advice> answers = new ArrayList<>();
        for (String sample : new Samples().cases()) {
            answers.add(advisor.advise(GapCaseJson.read(sample.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(answers).extracting(advice -> advice.verdict().value()).contains(VerdictValue.values());
        assertThat(answers).extracting(advice -> advice.verdict().formal()).contains(true, false);
        assertThat(answers)
                .filteredOn(advice -> !advice.methods().isEmpty())
                .extracting(advice -> advice.methods().get(0).method())
                .contains(Method.STRETCH_ASSIGNMENT);
    }
}
