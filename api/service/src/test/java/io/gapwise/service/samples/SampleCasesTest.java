package io.gapwise.service.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCasesTest {

    @Test
    void showEveryVerdictAndMoreThanOneWayOfLearning() throws BadCase {
        Advisor advisor = new Advisor(RuleSetReader.read(BuiltInRules.files()));
        List<Advice> answers = new ArrayList<>();
        for (String sample : new SampleCases().cases()) {
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
