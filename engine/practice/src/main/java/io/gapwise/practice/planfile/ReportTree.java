package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Change;
import io.gapwise.practice.plan.Extra;
import io.gapwise.practice.plan.HandCost;
import io.gapwise.practice.plan.LeftOut;
import io.gapwise.practice.plan.MoreMeans;
import io.gapwise.practice.plan.NoPlan;
import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planned;
import io.gapwise.practice.plan.Reached;
import io.gapwise.practice.plan.Usage;
import io.gapwise.practice.plan.WhyIn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a report as objects for JSON, with names of periods in place of positions. */
final class ReportTree {

    private final ReasonTree reasons;
    private final Map<String, String> titles = new HashMap<>();

    private ReportTree(PlanRequest request) {
        this.reasons = new ReasonTree(request.means());
        request.candidates().forEach(candidate -> titles.put(candidate.id(), candidate.title()));
    }

    static Map<String, Object> of(PlanReport report) {
        ReportTree tree = new ReportTree(report.request());
        return report.result().match(plan -> tree.plan(plan, report), tree::none);
    }

    static List<Map<String, Object>> changes(PlanDifference difference, PlanRequest request) {
        return new ReportTree(request).changes(difference);
    }

    private Map<String, Object> plan(Plan plan, PlanReport report) {
        Map<String, Object> tree = map("result", "PLAN");
        tree.put("proved", plan.proved());
        tree.put("reached", plan.reached().stream().map(ReportTree::reached).toList());
        tree.put("planned", plan.planned().stream().map(this::planned).toList());
        tree.put("leftOut", plan.leftOut().stream().map(this::leftOut).toList());
        tree.put("usage", plan.usage().stream().map(ReportTree::usage).toList());
        if (report.difference() != null) {
            tree.put("changes", changes(report.difference()));
        }
        tree.put("moreMeans", report.more().stream().map(this::more).toList());
        tree.put("handCosts", report.handCosts().stream().map(this::handCost).toList());
        return tree;
    }

    private Map<String, Object> none(NoPlan none) {
        Map<String, Object> tree = map("result", "NO_PLAN");
        tree.put("proved", none.proved());
        tree.put("in", none.in());
        tree.put("missing", none.missing().stream().map(this::leftOut).toList());
        tree.put(
                "enough",
                none.enough().stream()
                        .map(one -> ReasonTree.resource(one.resource(), one.name()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> reached(Reached reached) {
        Map<String, Object> tree = map("goal", reached.goal());
        tree.put("part", reached.part());
        tree.put("value", reached.value());
        tree.put("bound", reached.bound());
        tree.put("proved", reached.proved());
        tree.put("gap", reached.gap());
        return tree;
    }

    private Map<String, Object> planned(Planned planned) {
        Map<String, Object> tree = named(planned.candidate());
        tree.put("start", reasons.period(planned.start()));
        tree.put("end", reasons.period(planned.end()));
        tree.put("why", whyIn(planned.why()));
        return tree;
    }

    private Map<String, Object> leftOut(LeftOut out) {
        Map<String, Object> tree = named(out.candidate());
        tree.put("why", reasons.whyOut(out.why()));
        return tree;
    }

    private static Map<String, Object> whyIn(WhyIn why) {
        Map<String, Object> tree = map("mandatory", why.mandatory());
        tree.put("begun", why.begun());
        if (why.byHand() != null) {
            tree.put("byHand", decided(why.byHand()));
        }
        tree.put("goals", why.goals());
        tree.put("objectives", why.objectives());
        tree.put("gaps", why.gaps());
        tree.put("neededBy", why.neededBy());
        return tree;
    }

    static Decided decided(ByHand decided) {
        return decided.match(pin -> Decided.PIN, forbid -> Decided.FORBID, move -> Decided.MOVE);
    }

    private static Map<String, Object> usage(Usage usage) {
        Map<String, Object> tree = ReasonTree.resource(usage.resource(), usage.name());
        tree.put("used", usage.used());
        if (!usage.available().isEmpty()) {
            tree.put("available", usage.available());
        }
        return tree;
    }

    private List<Map<String, Object>> changes(PlanDifference difference) {
        return difference.changes().stream().map(this::change).toList();
    }

    private Map<String, Object> change(Change change) {
        return change.match(new Change.Kinds<>(
                added -> with(what("ADDED", added), "start", added.start(), "why", whyIn(added.why())),
                dropped -> {
                    Map<String, Object> tree = what(dropped.running() ? "STOPPED" : "DROPPED", dropped);
                    return with(tree, "start", dropped.start(), "why", reasons.whyOut(dropped.why()));
                },
                gone -> with(what("GONE", gone), "start", gone.start(), "why", null),
                moved -> {
                    Map<String, Object> tree = what("MOVED", moved);
                    tree.put("from", reasons.period(moved.from()));
                    tree.put("to", reasons.period(moved.to()));
                    tree.put("lacks", reasons.lacks(moved.lacks()));
                    tree.put("goals", moved.goals());
                    return tree;
                },
                kept -> with(what("KEPT", kept), "start", kept.start(), "why", null)));
    }

    private Map<String, Object> what(String change, Change of) {
        Map<String, Object> tree = map("change", change);
        tree.putAll(named(of.candidate()));
        return tree;
    }

    private Map<String, Object> with(
            Map<String, Object> tree, String start, int period, String why, @Nullable Object reason) {
        tree.put(start, reasons.period(period));
        if (reason != null) {
            tree.put(why, reason);
        }
        return tree;
    }

    private Map<String, Object> more(MoreMeans more) {
        Map<String, Object> tree = extra(more.extra());
        tree.put("comeIn", more.comeIn());
        tree.put("dropOut", more.dropOut());
        tree.put(
                "reached",
                more.plan().reached().stream().map(ReportTree::reached).toList());
        return tree;
    }

    private Map<String, Object> extra(Extra extra) {
        return extra.match(
                money -> {
                    Map<String, Object> tree = ReasonTree.resource(null, "");
                    tree.put("inAll", money.inAll());
                    tree.put("byPeriod", reasons.byPeriod(money.byPeriod()));
                    return tree;
                },
                hours -> {
                    Map<String, Object> tree = ReasonTree.resource(hours.resource(), hours.name());
                    tree.put("byPeriod", reasons.byPeriod(hours.byPeriod()));
                    return tree;
                });
    }

    private Map<String, Object> handCost(HandCost cost) {
        Map<String, Object> tree = map("decided", decided(cost.decided()));
        tree.putAll(named(cost.decided().candidate()));
        tree.put("proved", cost.proved());
        tree.put("goals", cost.goals());
        tree.put("changes", changes(cost.difference()));
        return tree;
    }

    private Map<String, Object> named(String id) {
        Map<String, Object> tree = map("candidate", id);
        if (titles.containsKey(id)) {
            tree.put("title", titles.get(id));
        }
        return tree;
    }

    static Map<String, Object> map(String name, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(name, value);
        return tree;
    }
}
