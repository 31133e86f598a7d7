package io.gapwise.site.plans;

import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.plans.chart.Grouping;
import io.gapwise.site.plans.chart.Lane;
import io.gapwise.site.plans.chart.Loads;
import io.gapwise.site.plans.chart.TimeLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the page of a plan shows. */
@Component
class PlanView {

    private static final int MOST_UNKNOWN = 10;

    private final PlanTexts texts;
    private final TimeLines timeLines;
    private final Loads loads;
    private final SiteTexts say;

    PlanView(PlanTexts texts, TimeLines timeLines, Loads loads, SiteTexts say) {
        this.texts = texts;
        this.timeLines = timeLines;
        this.loads = loads;
        this.say = say;
    }

    /** @param there the ids of the candidates of the plan as it stands */
    ShownPlan of(PlanReport report, Grouping grouping, Set<String> there) {
        PlanFacts facts = texts.facts(report);
        List<Lane> lanes = facts.plan()
                .map(plan -> timeLines.of(report.request(), plan, grouping))
                .orElse(List.of());
        List<ShownChange> changes = ShownChange.of(facts, say);
        return new ShownPlan(
                texts.sentence(facts),
                facts.plan().isPresent(),
                texts.enough(facts),
                facts.plan().map(plan -> reached(facts, plan)).orElse(List.of()),
                changes.stream().filter(change -> !change.kept()).toList(),
                (int) changes.stream().filter(ShownChange::kept).count(),
                grouping,
                lanes,
                facts.planned().stream().map(one -> in(facts, one, there)).toList(),
                Stream.concat(
                                facts.leftOut().stream(),
                                facts.noPlan().stream().flatMap(none -> none.missing().stream()))
                        .map(out -> out(facts, out, there))
                        .toList(),
                facts.plan().map(plan -> loads.of(report.request(), plan)).orElse(List.of()),
                report.request().means().periods().stream().map(Period::name).toList(),
                report.more().stream().map(more -> texts.more(facts, more)).toList(),
                hands(facts),
                unknown(facts, there));
    }

    private List<String> reached(PlanFacts facts, Plan plan) {
        return plan.reached().stream()
                .map(each -> texts.reached(facts.reasons(), each))
                .toList();
    }

    private ShownPlan.In in(PlanFacts facts, Planned one, Set<String> there) {
        Candidate candidate = facts.candidate(one.candidate());
        return new ShownPlan.In(
                one.candidate(),
                facts.reasons().title(one.candidate()),
                there.contains(one.candidate()),
                texts.when(facts, one),
                texts.kind(candidate.kind()),
                candidate.mandatory(),
                texts.takes(facts, candidate),
                texts.reaches(candidate),
                texts.why(facts, one));
    }

    private ShownPlan.Out out(PlanFacts facts, LeftOut out, Set<String> there) {
        return new ShownPlan.Out(
                out.candidate(),
                facts.reasons().title(out.candidate()),
                there.contains(out.candidate()),
                texts.takes(facts, facts.candidate(out.candidate())),
                texts.whyOut(facts, out));
    }

    /** Lists what was decided by hand; where it is not known what that costs, it says so. */
    private List<ShownPlan.Hand> hands(PlanFacts facts) {
        List<ShownPlan.Hand> hands = new ArrayList<>();
        for (ByHand decided : facts.request().byHand()) {
            List<String> costs = facts.report().handCosts().stream()
                    .filter(cost -> cost.decided().equals(decided))
                    .findFirst()
                    .map((HandCost cost) -> texts.costs(facts.reasons(), cost))
                    .orElseGet(() ->
                            List.of(say.text(facts.plan().isPresent() ? "plan.hand.unknown" : "plan.hand.noPlan")));
            hands.add(new ShownPlan.Hand(decided.candidate(), texts.decided(facts.reasons(), decided), costs));
        }
        return hands;
    }

    private List<ShownPlan.Unknown> unknown(PlanFacts facts, Set<String> there) {
        return Stream.of(
                        unknown(facts, "cost", facts.withoutCost(), there),
                        unknown(facts, "hours", facts.withoutHours(), there),
                        unknown(facts, "objective", facts.withoutObjective(), there))
                .filter(each -> !each.candidates().isEmpty())
                .toList();
    }

    private ShownPlan.Unknown unknown(PlanFacts facts, String what, List<String> ids, Set<String> there) {
        List<ShownPlan.Named> named = ids.stream()
                .filter(there::contains)
                .map(id -> new ShownPlan.Named(id, facts.reasons().title(id)))
                .toList();
        return new ShownPlan.Unknown(
                say.text("plan.unknown." + what),
                named.stream().limit(MOST_UNKNOWN).toList(),
                Math.max(0, named.size() - MOST_UNKNOWN));
    }
}
