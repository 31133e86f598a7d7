package io.gapwise.service.plans;

import io.gapwise.core.followup.Decision;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.WeightedObjective;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeStatus;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what was planned with the initiatives of the same cases and with the figures of the objectives. Nothing is
 * concluded of what was not entered or measured: it is told as unknown.
 */
@Component
class PlanChecks {

    private static final int DECIMALS = 4;

    private final Initiatives initiatives;
    private final Strategy strategy;

    PlanChecks(Initiatives initiatives, Strategy strategy) {
        this.initiatives = initiatives;
        this.strategy = strategy;
    }

    PlanCheck of(PlanVersion version, boolean sample, LocalDate day) {
        return new Check(version, sample, day).check();
    }

    /** Holds what is known of one version at one day. */
    private final class Check {

        private final PlanVersion version;
        private final boolean sample;
        private final LocalDate day;
        private final Map<String, Candidate> candidates = new HashMap<>();
        private final Map<String, List<Initiative>> ofCases = new HashMap<>();

        Check(PlanVersion version, boolean sample, LocalDate day) {
            this.version = version;
            this.sample = sample;
            this.day = day;
            version.request().candidates().forEach(each -> candidates.put(each.id(), each));
        }

        PlanCheck check() {
            List<Planned> planned = PlanDifferences.plan(version).orElseThrow().planned();
            Map<String, PlanCheck.Item> items = new LinkedHashMap<>();
            planned.forEach(each -> items.put(each.candidate(), item(each)));
            List<Period> periods = version.request().means().periods();
            return new PlanCheck(
                    version.plan(),
                    version.number(),
                    day,
                    periods.stream().allMatch(period -> period.from() != null && period.to() != null),
                    version.request().objectives().stream()
                            .map(each -> objective(each, items))
                            .toList(),
                    items.entrySet().stream()
                            .filter(each ->
                                    candidates.get(each.getKey()).objectives().isEmpty())
                            .map(Map.Entry::getValue)
                            .toList());
        }

        private PlanCheck.Objective objective(WeightedObjective objective, Map<String, PlanCheck.Item> items) {
            List<PlanCheck.Item> own = items.entrySet().stream()
                    .filter(each -> candidates.get(each.getKey()).objectives().contains(objective.name()))
                    .map(Map.Entry::getValue)
                    .toList();
            Optional<StrategyValues> known = strategy.named(StrategyKind.OBJECTIVE, objective.name(), sample)
                    .map(item -> item.values());
            return new PlanCheck.Objective(
                    objective.name(),
                    objective.weight(),
                    known.isPresent(),
                    known.filter(values -> values.has("figure"))
                            .map(values -> figure(values, own))
                            .orElse(null),
                    own);
        }

        private PlanCheck.Figure figure(StrategyValues objective, List<PlanCheck.Item> items) {
            String name = String.valueOf(objective.text("figure"));
            BigDecimal baseline = objective.number("baseline").orElse(null);
            BigDecimal target = objective.number("target").orElse(null);
            PlanCheck.Measured measured = items.stream()
                    .flatMap(item -> item.initiatives().stream())
                    .map(each -> measured(each.id(), name))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(PlanCheck.Measured::on).thenComparing(PlanCheck.Measured::initiative))
                    .orElse(null);
            return new PlanCheck.Figure(
                    name,
                    objective.text("unit"),
                    baseline,
                    target,
                    objective.text("direction"),
                    measured,
                    measured == null ? null : way(baseline, target, measured.value()));
        }

        /** Returns the newest value up to the day, where an initiative is to move the figure of this name. */
        private Optional<PlanCheck.Measured> measured(String initiative, String figure) {
            try {
                OutcomeData data = initiatives.outcomes(initiative);
                if (!compared(data.figure().name()).equals(compared(figure))) {
                    return Optional.empty();
                }
                return data.series().points().stream()
                        .filter(point -> !point.on().isAfter(day))
                        .max(Comparator.comparing(Point::on))
                        .map(point -> new PlanCheck.Measured(point.value(), point.on(), initiative));
            } catch (ResourceNotFound | Refusal e) {
                // It was deleted or erased at this moment.
                return Optional.empty();
            }
        }

        private PlanCheck.Item item(Planned planned) {
            List<Period> periods = version.request().means().periods();
            Period start = periods.get(planned.start());
            Period end = periods.get(planned.end());
            Candidate candidate = candidates.get(planned.candidate());
            List<Initiative> found = candidate.gaps().stream()
                    .filter(StoredPlans::isId)
                    .flatMap(id -> ofCase(id).stream())
                    .toList();
            PlanCheck.Due due = due(start.from(), end.to(), day);
            return new PlanCheck.Item(
                    candidate.id(),
                    candidate.title(),
                    start.name(),
                    end.name(),
                    due,
                    standing(
                            due,
                            found.stream().map(each -> each.content().status()).toList()),
                    found.stream().map(PlanChecks::followed).toList());
        }

        private List<Initiative> ofCase(String caseId) {
            return ofCases.computeIfAbsent(
                    caseId,
                    id -> initiatives.ofCase(id).stream()
                            .filter(each -> each.sample() == sample)
                            .filter(each -> each.content().decision() != Decision.DECLINED)
                            .toList());
        }
    }

    private static PlanCheck.Followed followed(Initiative initiative) {
        return new PlanCheck.Followed(
                initiative.id(),
                initiative.content().title(),
                initiative.caseId(),
                initiative.content().status(),
                initiative.summary().lastProgress(),
                initiative.summary().lastCheckOn());
    }

    static PlanCheck.Due due(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        if (from == null || to == null) {
            return PlanCheck.Due.UNKNOWN;
        } else if (day.isBefore(from)) {
            return PlanCheck.Due.NOT_YET;
        }
        return day.isAfter(to) ? PlanCheck.Due.ENDED : PlanCheck.Due.BEGUN;
    }

    static PlanCheck.Standing standing(PlanCheck.Due due, List<InitiativeStatus> all) {
        List<InitiativeStatus> going =
                all.stream().filter(each -> each != InitiativeStatus.STOPPED).toList();
        boolean begun = going.stream().anyMatch(each -> each != InitiativeStatus.PLANNED);
        boolean ended = !going.isEmpty() && going.stream().allMatch(each -> each == InitiativeStatus.DONE);
        if (due == PlanCheck.Due.UNKNOWN) {
            return PlanCheck.Standing.UNKNOWN;
        } else if (going.isEmpty() && !all.isEmpty()) {
            return PlanCheck.Standing.STOPPED;
        }
        return switch (due) {
            case UNKNOWN -> PlanCheck.Standing.UNKNOWN;
            case NOT_YET -> begun ? PlanCheck.Standing.EARLY : PlanCheck.Standing.AS_PLANNED;
            case BEGUN -> running(begun, ended);
            case ENDED -> over(begun, ended);
        };
    }

    private static PlanCheck.Standing running(boolean begun, boolean ended) {
        if (ended) {
            return PlanCheck.Standing.EARLY;
        }
        return begun ? PlanCheck.Standing.AS_PLANNED : PlanCheck.Standing.NOT_BEGUN;
    }

    private static PlanCheck.Standing over(boolean begun, boolean ended) {
        if (ended) {
            return PlanCheck.Standing.AS_PLANNED;
        }
        return begun ? PlanCheck.Standing.LATE : PlanCheck.Standing.NOT_BEGUN;
    }

    /** Returns how much of the way is done, below nothing where it went the other way; null where it cannot be told. */
    static @Nullable BigDecimal way(@Nullable BigDecimal baseline, @Nullable BigDecimal target, BigDecimal measured) {
        if (baseline == null || target == null || baseline.compareTo(target) == 0) {
            return null;
        }
        return measured.subtract(baseline).divide(target.subtract(baseline), DECIMALS, RoundingMode.HALF_UP);
    }

    private static String compared(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
