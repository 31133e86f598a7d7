package io.gapwise.service.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.checking.CheckReportJson;
import io.gapwise.insight.difference.DifferenceJson;
import io.gapwise.insight.difference.ImpactReport;
import io.gapwise.service.rulesets.RuleSetDrafts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a draft would change, in the form in which it is sent.
 *
 * @param clean whether the draft can be read; only then it is compared
 * @param live the version of the rules with which it was compared
 */
record ComparedDraft(
        boolean clean,
        List<CheckReportJson.SentProblem> problems,
        String live,
        DifferenceJson.@Nullable Sent difference,
        ImpactReport.@Nullable Sent impact) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Holds one of the two that can be asked for. */
    record Outcome(DifferenceJson.@Nullable Sent difference, ImpactReport.@Nullable Sent impact) {}

    static ComparedDraft of(RuleSetDrafts.Draft draft, Function<RuleSet, Outcome> comparing) {
        Outcome outcome = draft.rules().map(comparing).orElse(new Outcome(null, null));
        return new ComparedDraft(
                draft.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR),
                draft.problems().stream().map(CheckReportJson.SentProblem::of).toList(),
                draft.live().version(),
                outcome.difference(),
                outcome.impact());
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
