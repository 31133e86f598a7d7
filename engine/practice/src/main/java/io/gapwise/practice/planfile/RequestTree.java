package io.gapwise.practice.planfile;

import io.gapwise.practice.plan.Audience;
import io.gapwise.practice.plan.Blackout;
import io.gapwise.practice.plan.Budget;
import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.Load;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Place;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.WeightedObjective;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes a request as objects for JSON, so that reading them gives the same request. What is as it would be if it were left
 * out is left out.
 */
final class RequestTree {

    private final PlanRequest request;

    private RequestTree(PlanRequest request) {
        this.request = request;
    }

    static Map<String, Object> of(PlanRequest request) {
        return new RequestTree(request).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("goals", request.goals());
        some(tree, "gaps", request.gaps(), RequestTree::gap);
        some(tree, "objectives", request.objectives(), RequestTree::objective);
        tree.put("means", means(request.means()));
        some(tree, "candidates", request.candidates(), this::candidate);
        some(tree, "byHand", request.byHand(), this::byHand);
        if (request.earlier() != null) {
            tree.put("earlier", earlier(request.earlier()));
        }
        return tree;
    }

    private static <T> void some(
            Map<String, Object> tree, String name, Collection<T> all, Function<T, Object> writing) {
        if (!all.isEmpty()) {
            tree.put(name, all.stream().map(writing).toList());
        }
    }

    private String period(int period) {
        List<Period> periods = request.means().periods();
        // What is out of range is written as the number that it is, and refused when it is read.
        return period >= 0 && period < periods.size() ? periods.get(period).name() : String.valueOf(period);
    }

    private static Map<String, Object> gap(Gap gap) {
        Map<String, Object> tree = ReportTree.map("id", gap.id());
        if (!gap.title().isEmpty()) {
            tree.put("title", gap.title());
        }
        if (gap.costPerYear() != null) {
            tree.put("costPerYear", gap.costPerYear());
        }
        return tree;
    }

    private static Map<String, Object> objective(WeightedObjective objective) {
        Map<String, Object> tree = ReportTree.map("name", objective.name());
        tree.put("weight", objective.weight());
        return tree;
    }

    private Map<String, Object> means(Means means) {
        Map<String, Object> tree = ReportTree.map(
                "periods", means.periods().stream().map(RequestTree::period).toList());
        if (means.currency() != null) {
            tree.put("currency", means.currency());
        }
        if (!means.budget().equals(Budget.OPEN)) {
            tree.put("budget", budget(means.budget()));
        }
        some(tree, "audiences", means.audiences(), RequestTree::audience);
        for (Resource resource : Resource.values()) {
            Map<String, Object> named = new LinkedHashMap<>();
            means.supplies().stream()
                    .filter(supply -> supply.resource() == resource)
                    .forEach(supply -> named.put(supply.name(), supply.byPeriod()));
            if (!named.isEmpty()) {
                tree.put(Members.of(resource), named);
            }
        }
        some(tree, "blackouts", means.blackouts(), this::blackout);
        return tree;
    }

    private static Object period(Period period) {
        if (period.from() == null && period.to() == null) {
            return period.name();
        }
        Map<String, Object> tree = ReportTree.map("name", period.name());
        if (period.from() != null) {
            tree.put("from", period.from().toString());
        }
        if (period.to() != null) {
            tree.put("to", period.to().toString());
        }
        return tree;
    }

    private static Map<String, Object> budget(Budget budget) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (budget.inAll() != null) {
            tree.put("inAll", budget.inAll());
        }
        if (!budget.byPeriod().isEmpty()) {
            tree.put("byPeriod", budget.byPeriod());
        }
        return tree;
    }

    private static Object audience(Audience audience) {
        if (audience.mostAtOnce() == null) {
            return audience.name();
        }
        Map<String, Object> tree = ReportTree.map("name", audience.name());
        tree.put("mostAtOnce", audience.mostAtOnce());
        return tree;
    }

    private Map<String, Object> blackout(Blackout blackout) {
        Map<String, Object> tree = ReportTree.map("period", period(blackout.period()));
        if (blackout.audience() != null) {
            tree.put("audience", blackout.audience());
        }
        return tree;
    }

    private Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> tree = ReportTree.map("id", candidate.id());
        tree.put("title", candidate.title());
        if (candidate.kind() != Candidate.Kind.METHOD) {
            tree.put("kind", candidate.kind());
        }
        if (candidate.place() != Place.NOW) {
            tree.put("place", candidate.place());
        }
        if (candidate.mandatory()) {
            tree.put("mandatory", true);
        }
        some(tree, "gaps", candidate.gaps(), id -> id);
        some(tree, "objectives", candidate.objectives(), name -> name);
        if (candidate.length() != 1) {
            tree.put("length", candidate.length());
        }
        uses(candidate, tree);
        if (candidate.earliest() != 0) {
            tree.put("earliest", period(candidate.earliest()));
        }
        if (candidate.latestEnd() != Integer.MAX_VALUE) {
            tree.put("latestEnd", period(candidate.latestEnd()));
        }
        some(tree, "after", candidate.after(), id -> id);
        some(tree, "apart", candidate.apart(), id -> id);
        if (candidate.due() != null) {
            tree.put("due", candidate.due().toString());
        }
        return tree;
    }

    private static void uses(Candidate candidate, Map<String, Object> tree) {
        if (!candidate.cost().equals(Load.NONE)) {
            List<Long> cost = candidate.cost().byOffset();
            tree.put("cost", cost.size() == 1 ? cost.get(0) : cost);
        }
        for (Resource resource : Resource.values()) {
            Map<String, Object> named = new LinkedHashMap<>();
            candidate.needs().stream()
                    .filter(need -> need.resource() == resource)
                    .forEach(need -> named.put(need.name(), load(need, candidate.length())));
            if (!named.isEmpty()) {
                tree.put(Members.of(resource), named);
            }
        }
        if (!candidate.reaches().isEmpty()) {
            tree.put("reaches", candidate.reaches());
        }
    }

    /** Writes one number where that is what would be read from it. */
    private static Object load(Need need, int length) {
        long total = need.load().total();
        boolean even = length >= 1 && total >= 0 && Load.even(total, length).equals(need.load());
        return even ? (Object) total : need.load().byOffset();
    }

    private Map<String, Object> byHand(ByHand decided) {
        Map<String, Object> tree = ReportTree.map("decided", ReportTree.decided(decided));
        tree.put("candidate", decided.candidate());
        decided.match(pin -> tree, forbid -> tree, move -> {
            tree.put("start", period(move.start()));
            return tree;
        });
        return tree;
    }

    private Map<String, Object> earlier(EarlierPlan earlier) {
        Map<String, Object> tree = ReportTree.map("from", period(earlier.from()));
        Map<String, Object> starts = new LinkedHashMap<>();
        earlier.starts().forEach((id, start) -> starts.put(id, period(start)));
        tree.put("starts", starts);
        return tree;
    }
}
