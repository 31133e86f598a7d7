package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong with a request. */
final class RequestCheck {

    static final long MAX_AMOUNT = 1_000_000_000_000L;
    static final int MAX_PERIODS = 120;
    static final int MAX_CANDIDATES = 5_000;

    private final PlanRequest request;
    private final int periods;
    private final Set<String> candidates;
    private final List<RequestProblem> problems = new ArrayList<>();

    private RequestCheck(PlanRequest request) {
        this.request = request;
        this.periods = request.means().periods().size();
        this.candidates = names(request.candidates(), Candidate::id);
    }

    static List<RequestProblem> of(PlanRequest request) {
        RequestCheck check = new RequestCheck(request);
        new MeansCheck(request.means(), check).check();
        check.stated();
        check.candidates();
        check.byHand();
        check.goals();
        check.earlier();
        check.problems.addAll(Cycles.of(request.candidates()));
        return List.copyOf(check.problems);
    }

    private void stated() {
        distinct(request.gaps(), Gap::id, "/gaps", "/id");
        distinct(request.objectives(), WeightedObjective::name, "/objectives", "/name");
        each(request.gaps(), "/gaps", (gap, at) -> {
            if (gap.costPerYear() != null) {
                amount(gap.costPerYear(), at + "/costPerYear");
            }
        });
        each(
                request.objectives(),
                "/objectives",
                (objective, at) -> range(objective.weight(), 1, WeightedObjective.MAX_WEIGHT, at + "/weight"));
    }

    private void candidates() {
        distinct(request.candidates(), Candidate::id, "/candidates", "/id");
        if (request.candidates().size() > MAX_CANDIDATES) {
            add(RequestProblem.Kind.TOO_MANY, "/candidates", List.of(MAX_CANDIDATES), List.of());
        }
        Set<String> gaps = names(request.gaps(), Gap::id);
        Set<String> objectives = names(request.objectives(), WeightedObjective::name);
        Set<String> audiences = names(request.means().audiences(), Audience::name);
        each(request.candidates(), "/candidates", (candidate, at) -> {
            known(candidate.gaps(), gaps, at + "/gaps");
            known(candidate.objectives(), objectives, at + "/objectives");
            known(candidate.after(), candidates, at + "/after");
            known(candidate.apart(), candidates, at + "/apart");
            candidate.reaches().forEach((audience, people) -> {
                known(audience, audiences, at + "/reaches/" + escaped(audience));
                amount(people, at + "/reaches/" + escaped(audience));
            });
            times(candidate, at);
            load(candidate.cost(), candidate.length(), at + "/cost");
            needs(candidate, at);
            if (candidate.apart().contains(candidate.id())) {
                add(RequestProblem.Kind.ITSELF, at + "/apart", List.of(), List.of());
            }
        });
    }

    private void times(Candidate candidate, String at) {
        range(candidate.length(), 1, Math.max(1, periods), at + "/length");
        range(candidate.earliest(), 0, Math.max(0, periods - 1), at + "/earliest");
        if (candidate.latestEnd() != Integer.MAX_VALUE) {
            range(candidate.latestEnd(), 0, Math.max(0, periods - 1), at + "/latestEnd");
        }
    }

    private void needs(Candidate candidate, String at) {
        Set<List<Object>> seen = new HashSet<>();
        for (Need need : candidate.needs()) {
            String place = at + "/" + MeansCheck.member(need.resource()) + "/" + escaped(need.name());
            Set<String> known = request.means().supplies().stream()
                    .filter(supply -> supply.resource() == need.resource())
                    .map(Supply::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (need.resource() == Resource.LEARNERS) {
                known.addAll(names(request.means().audiences(), Audience::name));
            }
            known(need.name(), known, place);
            load(need.load(), candidate.length(), place);
            if (!seen.add(List.of(need.resource(), need.name()))) {
                add(RequestProblem.Kind.GIVEN_TWICE, place, List.of(), List.of());
            }
        }
    }

    private void load(Load load, int length, String at) {
        each(load.byOffset(), at, this::amount);
        if (load.byOffset().size() > Math.max(1, length)) {
            add(
                    RequestProblem.Kind.LONGER_THAN_IT_LASTS,
                    at,
                    List.of(load.byOffset().size(), length),
                    List.of());
        }
    }

    private void byHand() {
        Set<String> decided = new HashSet<>();
        each(request.byHand(), "/byHand", (hand, at) -> {
            known(hand.candidate(), candidates, at + "/candidate");
            if (!decided.add(hand.candidate())) {
                add(RequestProblem.Kind.DECIDED_TWICE, at + "/candidate", List.of(), List.of());
            }
            Candidate candidate = candidate(hand.candidate());
            if (candidate != null) {
                hand.match(pin -> 0, forbid -> forbidden(candidate, at), move -> moved(candidate, move.start(), at));
            }
        });
    }

    private int forbidden(Candidate candidate, String at) {
        if (candidate.mandatory()) {
            add(RequestProblem.Kind.MANDATORY_FORBIDDEN, at + "/candidate", List.of(), List.of());
        }
        return 0;
    }

    private int moved(Candidate candidate, int start, String at) {
        EarlierPlan earlier = request.earlier();
        boolean begun = earlier != null && earlier.begun(candidate.id());
        int from = earlier == null ? 0 : earlier.from();
        int first = begun ? earlier.starts().get(candidate.id()) : Math.max(candidate.earliest(), from);
        int last = begun ? first : Math.min(candidate.latestEnd(), periods - 1) - candidate.length() + 1;
        if (start < first || start > last) {
            add(RequestProblem.Kind.MOVED_OUTSIDE, at + "/start", List.of(), periodNames(first, last));
        }
        return 0;
    }

    private List<String> periodNames(int first, int last) {
        return IntStream.rangeClosed(Math.max(0, first), Math.min(periods - 1, last))
                .mapToObj(period -> request.means().periods().get(period).name())
                .toList();
    }

    private @Nullable Candidate candidate(String id) {
        return request.candidates().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void goals() {
        if (request.goals().isEmpty()) {
            add(RequestProblem.Kind.NO_GOAL, "/goals", List.of(), List.of());
        }
        int changes = request.goals().indexOf(Goal.FEWEST_CHANGES);
        if (changes >= 0 && request.earlier() == null) {
            add(RequestProblem.Kind.NO_EARLIER, "/goals/" + changes, List.of(), List.of());
        }
    }

    private void earlier() {
        EarlierPlan earlier = request.earlier();
        if (earlier != null) {
            range(earlier.from(), 0, Math.max(0, periods - 1), "/earlier/from");
            earlier.starts()
                    .forEach(
                            (id, start) -> range(start, 0, Math.max(0, periods - 1), "/earlier/starts/" + escaped(id)));
        }
    }

    /** Does something with a thing and its place. */
    interface At<T> {

        void accept(T thing, String at);
    }

    <T> void each(List<T> things, String at, At<T> then) {
        for (int i = 0; i < things.size(); i++) {
            then.accept(things.get(i), at + "/" + i);
        }
    }

    <T> void distinct(List<T> things, Function<T, String> name, String at, String member) {
        Set<String> seen = new HashSet<>();
        each(things, at, (thing, place) -> {
            if (name.apply(thing).isBlank()) {
                add(RequestProblem.Kind.NO_NAME, place + member, List.of(), List.of());
            } else if (!seen.add(name.apply(thing))) {
                add(RequestProblem.Kind.GIVEN_TWICE, place + member, List.of(), List.of());
            }
        });
    }

    void known(List<String> named, Set<String> all, String at) {
        each(named, at, (name, place) -> known(name, all, place));
    }

    void known(String name, Set<String> all, String at) {
        if (!all.contains(name)) {
            add(RequestProblem.Kind.UNKNOWN, at, List.of(name), all);
        }
    }

    void amount(long amount, String at) {
        range(amount, 0, MAX_AMOUNT, at);
    }

    void range(long number, long from, long to, String at) {
        if (number < from || number > to) {
            add(RequestProblem.Kind.OUT_OF_RANGE, at, List.of(from, to), List.of());
        }
    }

    void add(RequestProblem.Kind kind, String at, List<Object> values, Collection<String> allowed) {
        problems.add(new RequestProblem(kind, at, values, List.copyOf(allowed)));
    }

    static <T> Set<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes a name as a part of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
