package io.gapwise.practice.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.Conditions;
import io.gapwise.core.followup.Degree;
import io.gapwise.core.followup.Learned;
import io.gapwise.core.followup.Reach;
import io.gapwise.core.followup.Reaction;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.followup.Trend;
import io.gapwise.core.followup.Use;
import io.gapwise.practice.outcomes.Condition;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Replies;
import io.gapwise.practice.outcomes.Tally;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Derives what is known of the people. Of several sources the most credible one counts: records before observation, before
 * managers, before what people say of themselves; and of that source its latest day. A source that was last heard long before
 * the others counts no more.
 */
final class People {

    /** A change of fewer percentage points is none. */
    private static final int CHANGE = 10;

    /** Parts that differ by so many percentage points make an average misleading. */
    private static final int UNEVEN = 50;

    /** Sources that differ by so many percentage points contradict one another. */
    private static final int CONTRADICTION = 30;

    /** What is true of so many percent is true of most. */
    private static final int HALF = 50;

    /** What was seen so many weeks before the newest look tells no more how it is. */
    private static final int FRESH_WEEKS = 12;

    /** Fewer answers about a condition at work say nothing. */
    private static final int FEWEST_ANSWERS = 3;

    private final OutcomeData data;
    private final LocalDate asOf;

    People(OutcomeData data, LocalDate asOf) {
        this.data = data;
        this.asOf = asOf;
    }

    /** Counts of all whom it is meant for. Whoever is in no list has not begun. */
    Reach reach() {
        return new Reach(reached(ObservationKind.STARTED), reached(ObservationKind.COMPLETED), answered());
    }

    /** Returns what the percentages were counted from, by their paths in a follow-up. */
    Map<String, Counted> counted() {
        Map<String, Counted> counted = new LinkedHashMap<>();
        Reached.counted(known(ObservationKind.STARTED), data.people())
                .ifPresent(from -> counted.put("reach.started", from));
        Reached.counted(known(ObservationKind.COMPLETED), data.people())
                .ifPresent(from -> counted.put("reach.completed", from));
        List<Observation> uses = latest(ObservationKind.USED);
        if (!uses.isEmpty() && uses.stream().allMatch(part -> part.count() != null && part.of() != null)) {
            int using = uses.stream().mapToInt(Observation::count).sum();
            int asked = uses.stream().mapToInt(Observation::of).sum();
            counted.put("use.percent", new Counted(using, asked, data.people()));
        }
        return counted;
    }

    /** Of those who answered; the silent ones are in {@link Reach#answered()}. */
    Reaction reaction() {
        return new Reaction(
                degree(ObservationKind.LIKED), degree(ObservationKind.RELEVANT), degree(ObservationKind.CONFIDENT));
    }

    Learned learned() {
        return new Learned(
                degree(ObservationKind.TEST_ON_THE_DAY),
                degree(ObservationKind.TEST_LATER),
                degree(ObservationKind.ON_THE_TASK));
    }

    /** People who were asked and are silent do not use it, as far as can be counted. */
    Use use() {
        List<Share> uses = shares(ObservationKind.USED);
        if (uses.isEmpty()) {
            return Use.NOTHING;
        }
        Share latest = uses.get(uses.size() - 1);
        return new Use(
                latest.among(heard(latest)).rounded(), trend(uses), latest.by(), prompted(latest), uneven(latest));
    }

    Conditions conditions() {
        return new Conditions(
                condition(Condition.MANAGER_SUPPORTS),
                condition(Condition.PEERS_USE_IT),
                condition(Condition.OCCASION),
                condition(Condition.REWARDED),
                condition(Condition.TIME_THERE),
                condition(Condition.TOOLS_THERE));
    }

    private @Nullable Integer reached(ObservationKind kind) {
        return Reached.percent(known(kind), data.people());
    }

    /** Returns how many of the people answered anything; of their managers only where the people were not asked. */
    private @Nullable Integer answered() {
        Map<ShownBy, Double> shares = data.replies().stream()
                .filter(replies -> !replies.on().isAfter(asOf) && replies.asked() > 0)
                .map(Replies::by)
                .distinct()
                .collect(Collectors.toMap(by -> by, by -> heard(by, asOf).orElse(0)));
        OptionalDouble share = shares.containsKey(ShownBy.SELF_REPORT)
                ? OptionalDouble.of(shares.get(ShownBy.SELF_REPORT))
                : shares.values().stream().mapToDouble(Double::doubleValue).max();
        return share.isPresent() ? (int) Math.round(100 * share.getAsDouble()) : null;
    }

    private Degree degree(ObservationKind kind) {
        List<Observation> parts = latest(kind);
        Share share = parts.isEmpty() ? null : Share.of(parts, data.people());
        return share == null ? Degree.UNKNOWN : share.degree();
    }

    /** It is compared with the look before it by the same source, at about as many people. */
    private Trend trend(List<Share> uses) {
        Share now = uses.get(uses.size() - 1);
        Share then = uses.stream()
                .limit(uses.size() - 1)
                .filter(now::comparableTo)
                .reduce((one, next) -> next)
                .orElse(null);
        if (then == null) {
            return Trend.UNKNOWN;
        }
        double change = now.percent() * heard(now) - then.percent() * heard(then);
        return change >= CHANGE ? Trend.RISING : change <= -CHANGE ? Trend.FALLING : Trend.STEADY;
    }

    /**
     * Says whether they do it only when they are reminded: half or more of those do of whom it was told. Told of more people
     * than use it, it may be true of some who do not count as users. Then it is surely not so only where it is true of fewer
     * than half of the users, and unknown in between.
     */
    private Answer prompted(Share use) {
        List<Observation> parts = latest(ObservationKind.USED_ONLY_WHEN_PROMPTED);
        Share prompted = parts.isEmpty() ? null : Share.of(parts, data.people());
        if (prompted == null || use.percent() == 0) {
            return Answer.UNKNOWN;
        }
        if (prompted.percent() >= HALF) {
            return Answer.YES;
        }
        boolean toldOfUsers = prompted.among() <= Math.round(use.percent() * use.among() / 100);
        return toldOfUsers || prompted.percent() * 2 < use.percent() ? Answer.NO : Answer.UNKNOWN;
    }

    /** It differs where the parts do, or where two sources tell something else. */
    private Answer uneven(Share use) {
        if (contradicted()) {
            return Answer.YES;
        }
        if (use.parts().size() < 2) {
            return Answer.UNKNOWN;
        }
        double least = use.parts().stream().min(Comparator.naturalOrder()).orElseThrow();
        double most = use.parts().stream().max(Comparator.naturalOrder()).orElseThrow();
        return most - least >= UNEVEN ? Answer.YES : Answer.NO;
    }

    private boolean contradicted() {
        DoubleSummaryStatistics told =
                fresh(ObservationKind.USED).stream().collect(Collectors.groupingBy(Observation::by)).values().stream()
                        .map(seen -> Share.of(onLastDay(seen, Observation::on), data.people()))
                        .filter(Objects::nonNull)
                        .mapToDouble(share -> share.percent() * heard(share))
                        .summaryStatistics();
        return told.getCount() > 1 && told.getMax() - told.getMin() >= CONTRADICTION;
    }

    private static <T> List<T> onLastDay(List<T> all, Function<T, LocalDate> on) {
        Optional<LocalDate> last = all.stream().map(on).max(Comparator.naturalOrder());
        return all.stream()
                .filter(each -> on.apply(each).equals(last.orElseThrow()))
                .toList();
    }

    /** The majority decides where at least three answered; what is evenly split is unknown. */
    private Answer condition(Condition condition) {
        Collection<List<Tally>> latest = data.tallies().stream()
                .filter(tally -> tally.condition() == condition && !tally.on().isAfter(asOf))
                .collect(Collectors.groupingBy(
                        Tally::by,
                        Collectors.collectingAndThen(Collectors.toList(), tallies -> onLastDay(tallies, Tally::on))))
                .values();
        int yes = latest.stream().flatMap(List::stream).mapToInt(Tally::yes).sum();
        int no = latest.stream().flatMap(List::stream).mapToInt(Tally::no).sum();
        if (yes + no < FEWEST_ANSWERS || yes == no) {
            return Answer.UNKNOWN;
        }
        return yes > no ? Answer.YES : Answer.NO;
    }

    /** Returns the share of those asked who answered, until the day of what they answered. */
    private double heard(Share share) {
        return heard(share.by(), share.on()).orElse(1);
    }

    private OptionalDouble heard(ShownBy by, LocalDate until) {
        List<Replies> known = data.replies().stream()
                .filter(replies -> replies.by() == by && !replies.on().isAfter(until))
                .toList();
        List<Replies> parts = onLastDay(known, Replies::on);
        double asked = parts.stream().mapToInt(Replies::asked).sum();
        double answered = parts.stream().mapToInt(Replies::answered).sum();
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, answered / asked));
    }

    private List<Observation> latest(ObservationKind kind) {
        Map<LocalDate, List<Observation>> days = byDay(kind);
        return days.isEmpty()
                ? List.of()
                : days.values().stream().reduce((one, next) -> next).orElseThrow();
    }

    private List<Share> shares(ObservationKind kind) {
        return byDay(kind).values().stream()
                .map(parts -> Share.of(parts, data.people()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Lists the days of the most credible source of those that were heard lately. */
    private Map<LocalDate, List<Observation>> byDay(ObservationKind kind) {
        Optional<ShownBy> best = fresh(kind).stream().map(Observation::by).max(Comparator.comparingInt(People::credit));
        return known(kind).stream()
                .filter(seen -> seen.by() == best.orElseThrow())
                .collect(Collectors.groupingBy(Observation::on, TreeMap::new, Collectors.toList()));
    }

    private List<Observation> fresh(ObservationKind kind) {
        List<Observation> known = known(kind);
        Optional<LocalDate> newest = known.stream().map(Observation::on).max(Comparator.naturalOrder());
        return known.stream()
                .filter(seen -> !seen.on().isBefore(newest.orElseThrow().minusWeeks(FRESH_WEEKS)))
                .toList();
    }

    private List<Observation> known(ObservationKind kind) {
        return data.seen(asOf).stream().filter(seen -> seen.kind() == kind).toList();
    }

    private static int credit(ShownBy by) {
        return by == ShownBy.UNKNOWN ? -1 : by.ordinal();
    }
}
