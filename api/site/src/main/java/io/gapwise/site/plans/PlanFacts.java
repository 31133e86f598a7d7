package io.gapwise.site.plans;

import io.gapwise.practice.plan.Budget;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.NoPlan;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Place;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.plan.WeightedObjective;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.practice.planfile.ReasonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what pages and documents ask about a report, each question in one place. */
final class PlanFacts {

    private final PlanReport report;
    private final ReasonText reasons;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Gap> gaps = new HashMap<>();

    PlanFacts(PlanReport report, Locale language) {
        this.report = report;
        this.reasons = ReasonText.onPages(report.request(), language);
        report.request().candidates().forEach(each -> candidates.put(each.id(), each));
        report.request().gaps().forEach(each -> gaps.put(each.id(), each));
    }

    PlanReport report() {
        return report;
    }

    PlanRequest request() {
        return report.request();
    }

    ReasonText reasons() {
        return reasons;
    }

    Optional<Plan> plan() {
        return report.result().match(Optional::of, none -> Optional.empty());
    }

    Optional<NoPlan> noPlan() {
        return report.result().match(plan -> Optional.empty(), Optional::of);
    }

    /** Lists what is in, in the order in which it starts. */
    List<Planned> planned() {
        return plan().stream()
                .flatMap(plan -> plan.planned().stream())
                .sorted(Comparator.comparingInt(Planned::start).thenComparingInt(Planned::end))
                .toList();
    }

    List<LeftOut> leftOut() {
        return plan().map(Plan::leftOut).orElse(List.of());
    }

    Candidate candidate(String id) {
        return Objects.requireNonNull(candidates.get(id));
    }

    /** Says whether something ends after the day by which it is needed. */
    boolean late(Planned one) {
        LocalDate due = candidate(one.candidate()).due();
        return due != null
                && day(one.end(), true).filter(end -> end.isAfter(due)).isPresent();
    }

    boolean knows(String candidate) {
        return candidates.containsKey(candidate);
    }

    boolean must(Planned one) {
        return candidate(one.candidate()).mandatory();
    }

    /** Lists what is in and serves an objective. */
    List<Planned> serving(String objective) {
        return planned().stream()
                .filter(one -> candidate(one.candidate()).objectives().contains(objective))
                .toList();
    }

    /** Lists what is in and answers a gap. */
    List<Planned> answering(String gap) {
        return planned().stream()
                .filter(one -> candidate(one.candidate()).gaps().contains(gap))
                .toList();
    }

    List<Gap> answeredGaps() {
        return request().gaps().stream()
                .filter(gap -> !answering(gap.id()).isEmpty())
                .toList();
    }

    List<Gap> openGaps() {
        return request().gaps().stream()
                .filter(gap -> answering(gap.id()).isEmpty())
                .toList();
    }

    /** Returns the gaps that law or danger puts first: a candidate that is to come first answers them. */
    Set<String> pressingGaps() {
        return request().candidates().stream()
                .filter(candidate -> candidate.place() == Place.FIRST)
                .flatMap(candidate -> candidate.gaps().stream())
                .collect(Collectors.toSet());
    }

    /** Returns what gaps cost together in a year as far as anybody stated it. */
    static long costOf(List<Gap> gaps) {
        return gaps.stream()
                .map(Gap::costPerYear)
                .filter(Objects::nonNull)
                .mapToLong(cost -> cost)
                .sum();
    }

    static long unstated(List<Gap> gaps) {
        return gaps.stream().filter(gap -> gap.costPerYear() == null).count();
    }

    /** Lists the objectives, the weightiest first. */
    List<WeightedObjective> objectives() {
        return request().objectives().stream()
                .sorted(Comparator.comparingInt(WeightedObjective::weight).reversed())
                .toList();
    }

    /** Returns how much money the plan takes, with what has been spent on what is stopped. */
    long cost() {
        return plan().stream()
                .flatMap(plan -> plan.usage().stream())
                .filter(usage -> usage.resource() == null)
                .mapToLong(Usage::total)
                .sum();
    }

    /** Returns how much money has been spent on what is stopped. */
    long lost() {
        return cost()
                - planned().stream()
                        .mapToLong(one -> candidate(one.candidate()).cost().total())
                        .sum();
    }

    /** Says an amount of money, with its currency where that is known. */
    String money(long amount) {
        return reasons.money(amount);
    }

    /** Returns how much money there is in all; null where that is not limited. */
    @Nullable Long budget() {
        Long inAll = request().means().budget().inAll();
        List<Long> byPeriod = request().means().budget().byPeriod();
        Long sum = byPeriod.isEmpty()
                ? null
                : Long.valueOf(byPeriod.stream().mapToLong(each -> each).sum());
        return inAll == null || sum != null && sum < inAll ? sum : inAll;
    }

    /** Says how much money there is: in all, or by period; or that it is not limited. */
    String allMoney() {
        Budget budget = request().means().budget();
        String all = Stream.concat(
                        Stream.ofNullable(budget.inAll()).map(this::money),
                        Stream.of(budget.byPeriod())
                                .filter(each -> !each.isEmpty())
                                .map(each -> each.stream().map(this::money).collect(Collectors.joining("; "))))
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? "–" : all;
    }

    /** Returns how many hours of each audience the plan takes. */
    Map<String, Long> hours() {
        Map<String, Long> hours = new LinkedHashMap<>();
        planned()
                .forEach(one -> candidate(one.candidate()).needs().stream()
                        .filter(need -> need.resource() == Resource.LEARNERS)
                        .forEach(need -> hours.merge(need.name(), need.load().total(), Long::sum)));
        return hours;
    }

    /** Lists what nobody has said of those in the plan: the ids of those without any cost, hours or objective. */
    List<String> withoutCost() {
        return without(candidate -> candidate.cost().total() == 0);
    }

    List<String> withoutHours() {
        return without(candidate -> candidate.kind() == Candidate.Kind.METHOD
                && candidate.needs().stream().noneMatch(need -> need.resource() == Resource.LEARNERS));
    }

    List<String> withoutObjective() {
        return without(candidate -> candidate.objectives().isEmpty());
    }

    private List<String> without(java.util.function.Predicate<Candidate> missing) {
        return planned().stream()
                .map(one -> candidate(one.candidate()))
                .filter(missing)
                .map(Candidate::id)
                .toList();
    }

    List<Need> needs(String candidate, Resource resource) {
        return candidate(candidate).needs().stream()
                .filter(need -> need.resource() == resource)
                .toList();
    }

    String firstPeriod() {
        return request().means().periods().get(0).name();
    }

    String lastPeriod() {
        List<Period> periods = request().means().periods();
        return periods.get(periods.size() - 1).name();
    }

    /** Returns the first day of a period, or its last one; empty where nobody said its days. */
    Optional<LocalDate> day(int period, boolean last) {
        Period found = request().means().periods().get(period);
        return Optional.ofNullable(last ? found.to() : found.from());
    }

    /** Lists the owners that initiatives of the plan name. */
    List<String> owners() {
        return planned().stream()
                .flatMap(one -> needs(one.candidate(), Resource.OWNER).stream())
                .map(Need::name)
                .distinct()
                .toList();
    }

    /** Names all gaps that a candidate answers, whatever the request says of them. */
    List<Gap> gapsOf(String candidate) {
        List<Gap> found = new ArrayList<>();
        candidate(candidate)
                .gaps()
                .forEach(id -> Stream.ofNullable(gaps.get(id)).forEach(found::add));
        return found;
    }
}
