package io.gapwise.core.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemKindTest {

    @ParameterizedTest
    @EnumSource
    void hasACodeInKebabCaseAndADescriptionInOneSentence(ProblemKind kind) {
        assertThat(kind.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(kind.description()).matches("[A-Z][^.|]+\\.");
    }

    @Test
    void sharesNoCodeWithTheProblemsOfRuleFiles() {
        List<String> ofRuleFiles =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::written).toList();

        assertThat(ProblemKind.values()).extracting(ProblemKind::code).doesNotContainAnyElementsOf(ofRuleFiles);
    }
}
