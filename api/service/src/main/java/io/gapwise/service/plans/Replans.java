package io.gapwise.service.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.Budget;
import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Need;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.plan.Supply;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes what a plan follows from by what happened, and names the approved version as the one that the next takes the
 * place of.
 */
final class Replans {

    private static final int HUNDRED = 100;
    private static final int MOST_NAMED = 100;

    private final PlanRequest base;
    private final PlanRequest approved;
    private final List<Happening> happened;
    private final int from;
    private final SaidProblems problems;
    private final List<Candidate> candidates;
    private final List<ByHand> byHand;
    private final Map<String, String> places = new HashMap<>();
    private Means means;

    private Replans(PlanRequest base, PlanRequest approved, List<Happening> happened, int from, SaidProblems problems) {
        this.base = base;
        this.approved = approved;
        this.happened = happened;
        this.from = from;
        this.problems = problems;
        this.candidates = new ArrayList<>(base.candidates());
        this.byHand = new ArrayList<>(base.byHand());
        this.means = base.means();
    }

    /**
     * Returns what is to be planned for now.
     *
     * @throws BadPlanFile with everything that is wrong, at its place in what happened
     */
    static PlanRequest of(PlanRequest base, PlanVersion approved, Happening.Since since, Locale language)
            throws BadPlanFile {
        SaidProblems problems = new SaidProblems(language);
        List<String> periods = base.means().periods().stream().map(Period::name).toList();
        int from = periods.indexOf(since.from());
        if (from < 0) {
            problems.word("/from", since.from(), periods);
        }
        Replans replans = new Replans(base, approved.request(), since.happened(), Math.max(0, from), problems);
        replans.apply();
        Map<String, Integer> starts = PlanDifferences.plan(approved)
                .flatMap(plan -> PlanDifferences.starts(approved, plan, base))
                .orElse(Map.of());
        if (starts.isEmpty()
                && PlanDifferences.plan(approved)
                        .map(plan -> !plan.planned().isEmpty())
                        .orElse(false)) {
            problems.add(ProblemKind.WRONG_FORM, "/from", Sentence.of("plan.otherPeriods"));
        }
        problems.refuseIfAny();
        return replans.checked(new EarlierPlan(starts, replans.from));
    }

    private void apply() {
        Set<String> gone = new HashSet<>();
        happened.forEach(each -> each.match(new Happening.Kinds<>(
                share -> false,
                money -> false,
                lost -> false,
                one -> gone.add(one.candidate()),
                flat -> false,
                added -> false,
                other -> false)));
        for (int i = 0; i < happened.size(); i++) {
            String at = "/happened/" + i;
            happened.get(i)
                    .<Runnable>match(new Happening.Kinds<>(
                            share -> () -> moneyToShare(share, at),
                            money -> () -> moneyTo(money),
                            lost -> () -> lost(lost, at),
                            one -> () -> gone(one, gone, at),
                            flat -> () -> flat(flat, at),
                            added -> () -> added(added.candidate(), at + "/candidate"),
                            other -> () -> newMeans(other, at)))
                    .run();
        }
    }

    private void moneyToShare(Happening.MoneyToShare share, String at) {
        // A share is one of what was approved, however often it was tried what less would mean.
        Budget budget = approved.means().budget();
        if (budget.equals(Budget.OPEN)) {
            problems.add(ProblemKind.MISSING, at, Sentence.of("plan.noBudget"));
        } else if (share.percent() < 0 || share.percent() > HUNDRED) {
            problems.add(ProblemKind.OUT_OF_RANGE, at + "/share", Sentence.of("plan.percent"));
        } else {
            List<Long> byPeriod = IntStream.range(0, budget.byPeriod().size())
                    .mapToObj(period -> period < from
                            ? budget.byPeriod().get(period)
                            : Long.valueOf(part(budget.byPeriod().get(period), share.percent())))
                    .toList();
            Long inAll = budget.inAll();
            means = means.withBudget(
                    new Budget(byPeriod, inAll == null ? null : Long.valueOf(part(inAll, share.percent()))));
        }
    }

    private static long part(long amount, int percent) {
        return amount / HUNDRED * percent + amount % HUNDRED * percent / HUNDRED;
    }

    private void moneyTo(Happening.MoneyTo money) {
        means = means.withBudget(new Budget(means.budget().byPeriod(), money.inAll()));
    }

    private void newMeans(Happening.NewMeans other, String at) {
        List<String> periods = means.periods().stream().map(Period::name).toList();
        if (!other.means().periods().stream().map(Period::name).toList().equals(periods)) {
            problems.add(ProblemKind.WRONG_FORM, at + "/means/periods", Sentence.of("plan.samePeriods"), periods);
        }
        places.put("/means", at + "/means");
        means = other.means();
    }

    private void lost(Happening.Lost lost, String at) {
        Set<String> known = known(lost.resource());
        if (!known.contains(lost.name())) {
            problems.word(at + "/name", lost.name(), List.copyOf(known));
            return;
        }
        List<Supply> supplies = new ArrayList<>();
        boolean limited = false;
        for (Supply supply : means.supplies()) {
            boolean same = supply.resource() == lost.resource() && supply.name().equals(lost.name());
            limited |= same;
            supplies.add(same ? without(supply) : supply);
        }
        if (!limited) {
            supplies.add(new Supply(
                    lost.resource(),
                    lost.name(),
                    means.periods().stream().map(period -> 0L).toList()));
        }
        means = means.withSupplies(supplies);
    }

    private Supply without(Supply supply) {
        return new Supply(
                supply.resource(),
                supply.name(),
                IntStream.range(0, supply.byPeriod().size())
                        .mapToObj(period -> period < from ? supply.byPeriod().get(period) : Long.valueOf(0))
                        .toList());
    }

    private Set<String> known(Resource resource) {
        Set<String> known = new TreeSet<>();
        means.supplies().stream()
                .filter(supply -> supply.resource() == resource)
                .forEach(supply -> known.add(supply.name()));
        candidates.stream()
                .flatMap(candidate -> candidate.needs().stream())
                .filter(need -> need.resource() == resource)
                .map(Need::name)
                .forEach(known::add);
        return known;
    }

    private void gone(Happening.Gone one, Set<String> gone, String at) {
        int index = index(one.candidate(), at);
        if (index < 0) {
            return;
        }
        List<String> needing = candidates.stream()
                .filter(candidate -> candidate.after().contains(one.candidate()))
                .map(Candidate::id)
                .filter(id -> !gone.contains(id))
                .toList();
        if (!needing.isEmpty()) {
            problems.add(
                    ProblemKind.WRONG_FORM,
                    at + "/candidate",
                    Sentence.of("plan.needed", String.join(", ", needing.subList(0, Math.min(5, needing.size())))));
            return;
        }
        candidates.remove(index);
        byHand.removeIf(decided -> decided.candidate().equals(one.candidate()));
        candidates.replaceAll(candidate -> Candidates.without(candidate, one.candidate()));
    }

    private void flat(Happening.Flat flat, String at) {
        int index = index(flat.candidate(), at);
        if (index < 0) {
            return;
        }
        Candidate old = candidates.get(index);
        if (old.mandatory() && flat.instead() == null) {
            problems.add(ProblemKind.MISSING, at + "/instead", Sentence.of("plan.mandatoryFlat"));
            return;
        }
        candidates.set(index, Candidates.optional(old));
        byHand.removeIf(decided -> decided.candidate().equals(old.id()));
        byHand.add(new ByHand.Forbid(old.id()));
        if (flat.instead() != null) {
            candidates.replaceAll(candidate ->
                    Candidates.after(candidate, old.id(), flat.instead().id()));
            added(Candidates.inPlaceOf(flat.instead(), old), at + "/instead");
        }
    }

    private void added(Candidate candidate, String at) {
        places.put("/candidates/" + candidate.id(), at);
        candidates.add(candidate);
    }

    private int index(String id, String at) {
        List<String> ids = candidates.stream().map(Candidate::id).toList();
        int index = ids.indexOf(id);
        if (index < 0) {
            problems.word(at + "/candidate", id, ids.size() > MOST_NAMED ? List.of() : ids);
        }
        return index;
    }

    private PlanRequest checked(EarlierPlan earlier) throws BadPlanFile {
        PlanRequest changed = new PlanRequest(
                        candidates, base.gaps(), base.objectives(), means, byHand, base.goals(), null)
                .after(earlier);
        try {
            PlanJson.check(changed, problems.language());
            return changed;
        } catch (BadPlanFile bad) {
            throw new BadPlanFile(bad.problems().stream().map(this::placed).toList());
        }
    }

    /** Puts a problem where what is wrong was sent; what was there before stands in the plan. */
    private Problem placed(Problem problem) {
        String pointer = problem.pointer();
        String place = Stream.concat(
                        IntStream.range(0, candidates.size())
                                .filter(i -> places.containsKey(
                                        "/candidates/" + candidates.get(i).id()))
                                .filter(i -> within(pointer, "/candidates/" + i))
                                .mapToObj(i -> places.get("/candidates/"
                                                + candidates.get(i).id())
                                        + pointer.substring(("/candidates/" + i).length())),
                        Stream.of("/means")
                                .filter(means -> places.containsKey(means) && within(pointer, means))
                                .map(means -> places.get(means) + pointer.substring(means.length())))
                .findFirst()
                .orElse(PlanContents.REQUEST + pointer);
        return new Problem(problem.kind(), place, problem.detail(), problem.allowed(), problem.maybe());
    }

    private static boolean within(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
