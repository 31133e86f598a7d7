package io.gapwise.site.plans;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseRecord;
import io.gapwise.service.recommendations.CaseRecords;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyValues;
import io.gapwise.site.SiteTexts;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the strategy and the cases say of what a plan names. */
@Component
class PlanSourcesReader {

    /** A document about more cases would not be read; what is left out of it stands with the cases. */
    private static final int MOST_CASES = 300;

    private final Strategy strategy;
    private final CaseRecords records;
    private final GapCases cases;
    private final SiteTexts say;

    PlanSourcesReader(Strategy strategy, CaseRecords records, GapCases cases, SiteTexts say) {
        this.strategy = strategy;
        this.records = records;
        this.cases = cases;
        this.say = say;
    }

    PlanSources of(PlanRequest request, boolean sample) {
        Map<String, PlanSources.Objective> objectives = new HashMap<>();
        request.objectives()
                .forEach(each -> strategy.named(StrategyKind.OBJECTIVE, each.name(), sample)
                        .ifPresent(item -> objectives.put(each.name(), objective(item))));
        Map<String, PlanSources.Case> known = new HashMap<>();
        existing(request.gaps().stream().map(Gap::id).limit(MOST_CASES).toList())
                .forEach(id -> read(id).ifPresent(each -> known.put(id, each)));
        return new PlanSources(objectives, known);
    }

    /** Returns those of some ids that are cases which can be looked at. */
    Set<String> existing(Collection<String> ids) {
        return records.some(ids).stream()
                .filter(record -> record.erasedAt() == null)
                .map(CaseRecord::id)
                .collect(Collectors.toSet());
    }

    private PlanSources.Objective objective(StrategyItem item) {
        StrategyValues says = item.values();
        String name = says.text("figure");
        String figure = name == null
                ? null
                : says.has("baseline") && says.has("target")
                        ? figure(
                                name,
                                says.number("baseline").orElseThrow(),
                                says.number("target").orElseThrow(),
                                says.text("unit"))
                        : name;
        return new PlanSources.Objective(
                item.id(), figure, says.day("endsOn").map(say::day).orElse(null), says.text("owner"));
    }

    private String figure(String name, Number baseline, Number target, @Nullable String unit) {
        return say.text(
                        "strategy.page.figure",
                        name,
                        say.number(baseline),
                        say.number(target),
                        Objects.requireNonNullElse(unit, ""))
                .strip();
    }

    private Optional<PlanSources.Case> read(String id) {
        try {
            CaseView view = cases.get(id);
            GapCase gapCase = GapCaseJson.read(view.body().getBytes(StandardCharsets.UTF_8));
            return Optional.of(new PlanSources.Case(id, view.title(), figure(gapCase.goal()), evidence(gapCase)));
        } catch (ResourceNotFound | Refusal | BadCase e) {
            return Optional.empty();
        }
    }

    private @Nullable String figure(Goal goal) {
        return goal.baseline() == null || goal.target() == null
                ? null
                : figure(say.word(goal.metric()), goal.baseline(), goal.target(), goal.unit());
    }

    private List<String> evidence(GapCase gapCase) {
        var sources = gapCase.evidence().allSources();
        return sources == null
                ? List.of()
                : sources.stream().map(each -> say.word(each)).toList();
    }
}
