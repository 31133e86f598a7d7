package io.gapwise.service.expectations;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.NoPlan;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.Planned;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.plans.PlanVersion;
import io.gapwise.service.plans.Plans;
import io.gapwise.service.plans.TrainingPlan;
import io.gapwise.service.plans.VersionState;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes of a version of a plan what is expected of each role. Everything is taken from the plan, its cases and the strategy;
 * what they do not say is left open.
 */
@Component
public class Expectations {

    private final Plans plans;
    private final GapCases cases;
    private final Strategy strategy;

    Expectations(Plans plans, GapCases cases, Strategy strategy) {
        this.plans = plans;
        this.cases = cases;
        this.strategy = strategy;
    }

    /**
     * Returns what a version leads people to expect.
     *
     * @param language in which words of the contract are written
     */
    public PlanExpectations of(String planId, int number, Locale language) throws ResourceNotFound {
        TrainingPlan plan = plans.get(planId);
        PlanVersion version = plans.version(planId, number);
        Reading reading = new Reading(version, plan.sample(), language);
        List<Planned> planned = version.report().result().match(Plan::planned, Expectations::nothing);
        planned.forEach(reading::read);
        return new PlanExpectations(
                plan.id(),
                plan.content().name(),
                number,
                version.listed().state() == VersionState.APPROVED,
                reading.drafts.expectations(),
                reading.leftOut);
    }

    private static List<Planned> nothing(NoPlan none) {
        return List.of();
    }

    /** Reads what is planned, one after the other. */
    private final class Reading {

        private final boolean sample;
        private final Locale language;
        private final List<Period> periods;
        private final Map<String, Candidate> candidates;
        private final Map<String, Optional<GapCase>> known = new HashMap<>();
        private final ExpectationDrafts drafts = new ExpectationDrafts();
        private final List<PlanExpectations.LeftOut> leftOut = new ArrayList<>();

        Reading(PlanVersion version, boolean sample, Locale language) {
            this.sample = sample;
            this.language = language;
            this.periods = version.request().means().periods();
            this.candidates = version.request().candidates().stream()
                    .collect(Collectors.toMap(Candidate::id, each -> each, (one, other) -> one));
        }

        void read(Planned planned) {
            Candidate candidate = candidates.get(planned.candidate());
            if (candidate == null) {
                return;
            } else if (candidate.kind() == Candidate.Kind.REMEDY) {
                leftOut.add(new PlanExpectations.LeftOut(candidate.title(), PlanExpectations.Why.REMEDY));
                return;
            }
            List<GapCase> about = candidate.gaps().stream()
                    .flatMap(id -> read(id).stream())
                    .filter(each -> each.gap().capability() != null)
                    .toList();
            if (about.isEmpty()) {
                leftOut.add(new PlanExpectations.LeftOut(candidate.title(), PlanExpectations.Why.NO_CAPABILITY));
                return;
            }
            boolean any = false;
            for (GapCase each : about) {
                for (String role : roles(each, candidate)) {
                    expect(role, each, candidate, planned);
                    any = true;
                }
            }
            if (!any) {
                leftOut.add(new PlanExpectations.LeftOut(candidate.title(), PlanExpectations.Why.NO_ROLE));
            }
        }

        private Optional<GapCase> read(String id) {
            return known.computeIfAbsent(id, each -> {
                try {
                    return Optional.of(GapCaseJson.read(cases.get(each).body().getBytes(StandardCharsets.UTF_8)));
                } catch (ResourceNotFound | Refusal | BadCase e) {
                    // It is no case, or it is gone, or another version of the program has kept it in another form.
                    return Optional.empty();
                }
            });
        }

        private static List<String> roles(GapCase gapCase, Candidate candidate) {
            String role = gapCase.audience().role();
            return role != null
                    ? List.of(role)
                    : List.copyOf(candidate.reaches().keySet());
        }

        private void expect(String role, GapCase gapCase, Candidate candidate, Planned planned) {
            String capability = String.valueOf(gapCase.gap().capability());
            ExpectationDrafts.Draft draft = drafts.of(role, capability);
            draft.expected(gapCase.desired());
            draft.levels(strategy.named(StrategyKind.CAPABILITY, capability, sample)
                    .map(item -> item.values().texts("levels"))
                    .orElse(List.of()));
            draft.runs(periods.get(planned.start()), periods.get(planned.end()), planned.end());
            draft.supportedBy(candidate.title());
            Stream.concat(
                            candidate.objectives().stream(),
                            Stream.ofNullable(gapCase.goal().objective()))
                    .forEach(name -> {
                        draft.serves(name);
                        strategy.named(StrategyKind.OBJECTIVE, name, sample)
                                .flatMap(Reading::figure)
                                .ifPresent(draft::seenBy);
                    });
            figure(gapCase.goal()).ifPresent(draft::seenBy);
        }

        private static Optional<Expectation.Figure> figure(StrategyItem objective) {
            String name = objective.values().text("figure");
            return name == null
                    ? Optional.empty()
                    : Optional.of(new Expectation.Figure(
                            name,
                            objective.values().text("baseline"),
                            objective.values().text("target"),
                            objective.values().text("unit")));
        }

        private Optional<Expectation.Figure> figure(Goal goal) {
            if (goal.baseline() == null && goal.target() == null) {
                return Optional.empty();
            }
            return Optional.of(new Expectation.Figure(
                    VocabularyTexts.in(language).word(goal.metric()),
                    written(goal.baseline()),
                    written(goal.target()),
                    goal.unit()));
        }

        private static @Nullable String written(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }
}
