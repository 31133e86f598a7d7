package io.gapwise.insight.checking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the results of the cases as JSON, for programs. */
public final class CaseTestsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Holds all results; the {@code problems} have the same form as in {@link CheckReportJson}. */
    private record Sent(
            boolean passed,
            List<SentRule> rules,
            List<CheckReportJson.SentProblem> problems,
            int conditions,
            List<SentCondition> neverTrue,
            List<SentCondition> neverFalse) {}

    /** @param spokeOf the names of the rules in whose cases this rule spoke */
    private record SentRule(String rule, RuleTested.Outcome outcome, List<String> spokeOf) {}

    private record SentCondition(String file, int line, int column, String rule, String condition) {}

    private CaseTestsJson() {}

    /** Returns indented JSON without a line break at the end. */
    public static String text(CaseTests tests) {
        return JSON.writeValueAsString(new Sent(
                tests.passed(),
                tests.rules().stream()
                        .map(tested -> new SentRule(tested.rule().name(), tested.outcome(), tested.spokeOf()))
                        .toList(),
                tests.failures().stream().map(CheckReportJson.SentProblem::of).toList(),
                tests.conditions().size(),
                sent(tests.neverTrue()),
                sent(tests.neverFalse())));
    }

    private static List<SentCondition> sent(List<ConditionSeen> conditions) {
        return conditions.stream()
                .map(seen -> new SentCondition(
                        seen.rule().file(),
                        seen.condition().span().line(),
                        seen.condition().span().column(),
                        seen.rule().name(),
                        seen.text()))
                .toList();
    }
}
