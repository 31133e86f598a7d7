package io.gapwise.site.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.GoalPart;
import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.MoreMeans;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.Place;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Reached;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.planfile.ReasonText;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the language of the page what a plan holds; templates know it as {@code @planTexts}. */
@Component("planTexts")
public final class PlanTexts {

    private static final double PERCENT = 100;

    private static final Change.Kinds<Boolean> ADDED =
            new Change.Kinds<>(added -> true, dropped -> false, gone -> false, moved -> false, kept -> false);
    private static final Change.Kinds<Boolean> DROPPED =
            new Change.Kinds<>(added -> false, dropped -> true, gone -> false, moved -> false, kept -> false);
    private static final Change.Kinds<Boolean> MOVED =
            new Change.Kinds<>(added -> false, dropped -> false, gone -> false, moved -> true, kept -> false);

    private final SiteTexts say;

    PlanTexts(SiteTexts say) {
        this.say = say;
    }

    public String place(Place place) {
        return say.text("plan.place." + place);
    }

    public String kind(Candidate.Kind kind) {
        return say.text("plan.kind." + kind);
    }

    public String resource(Resource resource) {
        return say.text("plan.resource." + resource);
    }

    public String goal(Goal goal) {
        return say.text("plan.goal." + goal);
    }

    PlanFacts facts(io.gapwise.practice.planfile.PlanReport report) {
        return new PlanFacts(report, say.locale());
    }

    /** Says how many are in, what that takes, and whether a better plan is possible. */
    String sentence(PlanFacts facts) {
        return facts.report().result().match(plan -> sentence(facts, plan), none -> none(facts));
    }

    private String sentence(PlanFacts facts, Plan plan) {
        String chosen = say.text(
                "plan.sentence",
                plan.planned().size(),
                plan.planned().size() + plan.leftOut().size(),
                facts.firstPeriod(),
                facts.lastPeriod());
        // Where there is nothing to choose from, nothing is proved of the choice.
        String proof = facts.request().candidates().isEmpty() ? "" : proof(facts, plan);
        return Stream.of(chosen, takes(facts), unsaid(facts), late(facts), proof)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String late(PlanFacts facts) {
        List<String> late = facts.planned().stream()
                .filter(facts::late)
                .map(Planned::candidate)
                .toList();
        return late.isEmpty()
                ? ""
                : say.text("plan.sentence.late", late.size(), facts.reasons().titles(late));
    }

    /** Says of how many nobody has said what they cost, without which the cost is too low. */
    private String unsaid(PlanFacts facts) {
        int unsaid = facts.withoutCost().size();
        return unsaid == 0 ? "" : say.text("plan.sentence.unsaid", unsaid);
    }

    /** Says what the plan costs of what there is; what has begun goes on even where the money was cut below it. */
    String takes(PlanFacts facts) {
        String takes = money(facts, facts.cost(), facts.budget());
        return facts.lost() > 0 ? takes + " " + say.text("plan.sentence.lost", facts.money(facts.lost())) : takes;
    }

    private String money(PlanFacts facts, long cost, @Nullable Long budget) {
        if (budget == null) {
            return say.text("plan.sentence.cost", facts.money(cost));
        }
        return cost > budget
                ? say.text("plan.sentence.over", facts.money(cost), facts.money(budget), facts.money(cost - budget))
                : say.text("plan.sentence.costOf", facts.money(cost), facts.money(budget));
    }

    /** Says that the plan is proved to be the best, or what it is not proved for and by how much it could be better. */
    String proof(PlanFacts facts, Plan plan) {
        String proof = plan.open()
                .map(open -> say.text("plan.open", goal(facts.reasons(), open), say.number(percent(open.gap()))))
                .orElseGet(() -> say.text("plan.proved"));
        String changes = facts.request().goals().get(0) == Goal.FEWEST_CHANGES ? say.text("plan.proof.changes") : "";
        String hand = facts.request().byHand().isEmpty() ? "" : say.text("plan.proof.hand");
        return Stream.of(proof, changes, hand).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }

    private String none(PlanFacts facts) {
        int missing = facts.noPlan().orElseThrow().missing().size();
        return say.text("plan.none", missing);
    }

    /** Says of more of which means alone there would be a plan; empty where no single one is enough. */
    String enough(PlanFacts facts) {
        List<String> names = facts.noPlan().stream()
                .flatMap(none -> none.enough().stream())
                .map(each -> facts.reasons().resource(each.resource(), each.name()))
                .toList();
        return names.isEmpty() ? "" : say.text("plan.none.enough", String.join("; ", names));
    }

    String goal(ReasonText reasons, Reached reached) {
        return reasons.goal(reached.goal(), reached.part());
    }

    String when(PlanFacts facts, Planned one) {
        String first = facts.reasons().period(one.start());
        return one.start() == one.end()
                ? first
                : say.text("plan.fromTo", first, facts.reasons().period(one.end()));
    }

    /** Lists why something is in, and whether it ends by the day by which it is needed. */
    List<String> why(PlanFacts facts, Planned one) {
        List<String> why = new ArrayList<>(facts.reasons().eachWhyIn(one.why()));
        LocalDate due = facts.candidate(one.candidate()).due();
        if (due != null) {
            why.add(say.text(facts.late(one) ? "plan.due.late" : "plan.due", say.day(due)));
        }
        return why;
    }

    /** Says why something is out, and by when it was needed. */
    String whyOut(PlanFacts facts, LeftOut out) {
        String why = facts.reasons().whyOut(out.why());
        LocalDate due = facts.candidate(out.candidate()).due();
        return due == null ? why : why + "; " + say.text("plan.due", say.day(due));
    }

    /** Says that no cost is known of a gap: one in another currency than that of the plan counts as none. */
    String unstated(PlanRequest request) {
        String currency = request.means().currency();
        return currency == null ? say.text("plan.gap.unstated") : say.text("plan.gap.unstated.in", currency);
    }

    /** Lists what a candidate takes: money, hours, seats. */
    List<String> takes(PlanFacts facts, Candidate candidate) {
        List<String> takes = new ArrayList<>();
        if (candidate.cost().total() > 0) {
            takes.add(facts.reasons().takesMoney(candidate.cost().total()));
        }
        for (Need need : candidate.needs()) {
            takes.add(say.text("plan.takes." + need.resource(), need.load().total(), need.name()));
        }
        return takes;
    }

    /** Says whom a candidate reaches; empty where nobody said. */
    String reaches(Candidate candidate) {
        return candidate.reaches().entrySet().stream()
                .map(each -> say.text("plan.reaches", each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Says what more of something would bring. */
    String more(PlanFacts facts, MoreMeans more) {
        ReasonText reasons = facts.reasons();
        String brings = say.text(
                "plan.more.brings", reasons.extra(more.extra()), String.join(", ", titles(reasons, more.comeIn())));
        return more.dropOut().isEmpty()
                ? brings
                : brings + " " + say.text("plan.more.drops", String.join(", ", titles(reasons, more.dropOut())));
    }

    private static List<String> titles(ReasonText reasons, List<String> ids) {
        return ids.stream().map(reasons::title).toList();
    }

    /** Says what was decided by hand. */
    String decided(ReasonText reasons, io.gapwise.practice.plan.ByHand decided) {
        String title = reasons.title(decided.candidate());
        return decided.match(
                pin -> say.text("plan.hand.PIN", title),
                forbid -> say.text("plan.hand.FORBID", title),
                move -> say.text("plan.hand.MOVE", title, reasons.period(move.start())));
    }

    /** Says what a decision by hand costs, goal by goal, and what comes in or drops out by it. */
    List<String> costs(ReasonText reasons, HandCost cost) {
        List<String> costs = new ArrayList<>();
        if (cost.goals().isEmpty()) {
            costs.add(say.text("plan.hand.nothing"));
        }
        cost.goals()
                .forEach(goal -> costs.add(say.text(
                        "plan.hand.goal", reasons.goal(goal.goal(), goal.part()), goal.with(), goal.without())));
        changed(costs, "plan.hand.in", cost, ADDED, reasons);
        changed(costs, "plan.hand.out", cost, DROPPED, reasons);
        changed(costs, "plan.hand.moved", cost, MOVED, reasons);
        return costs;
    }

    private void changed(
            List<String> costs, String key, HandCost cost, Change.Kinds<Boolean> which, ReasonText reasons) {
        List<String> others = cost.difference().changes().stream()
                .filter(change -> change.match(which))
                .map(Change::candidate)
                .filter(id -> !id.equals(cost.decided().candidate()))
                .toList();
        if (!others.isEmpty()) {
            costs.add(say.text(key, reasons.titles(others)));
        }
    }

    /** Says how far a goal is reached. */
    String reached(ReasonText reasons, Reached reached) {
        if (reached.goal() == Goal.EARLY) {
            String which = reached.part() == GoalPart.WHOLE ? "" : reasons.part(reached.part());
            return say.text(reached.proved() ? "plan.reached.early" : "plan.reached.early.open", which);
        }
        if (reached.goal() == Goal.CHEAP) {
            return reached.proved()
                    ? say.text("plan.reached.cheap", reasons.money(-reached.value()))
                    : say.text(
                            "plan.reached.cheap.open",
                            reasons.money(-reached.value()),
                            reasons.money(-reached.bound()));
        }
        return reached.proved()
                ? say.text("plan.reached.most", goal(reasons, reached), reached.value())
                : say.text("plan.reached.atMost", goal(reasons, reached), reached.value(), reached.bound());
    }

    /** Joins amounts by name, such as hours by audience. */
    String amounts(String key, Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(each -> say.text(key, each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }
}
