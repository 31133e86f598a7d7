package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.Decision;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that was entered, imported or answered about an initiative.
 *
 * @param start the day on which it began; null where nobody said
 * @param end the day on which everybody is to have it; null where nobody said
 * @param series the values of the figure
 * @param comparison the values of the same figure for people who are not reached
 * @param answers what an analyst said, which counts more than what is derived
 * @param currency the three letters of ISO 4217 for the costs
 */
public record OutcomeData(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Decision decision,
        List<Choice> choices,
        List<Reach> reaches,
        List<Observation> observations,
        Figure figure,
        Series series,
        Series comparison,
        List<Tally> tallies,
        List<Replies> replies,
        FollowUp answers,
        List<Cost> costs,
        @Nullable String currency,
        Isolation isolation) {

    public OutcomeData {
        choices = List.copyOf(choices);
        reaches = List.copyOf(reaches);
        observations = List.copyOf(observations);
        tallies = List.copyOf(tallies);
        replies = List.copyOf(replies);
        costs = List.copyOf(costs);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many people it is meant for; null where nobody said. */
    public @Nullable Integer people() {
        return reaches.isEmpty()
                ? null
                : reaches.stream().mapToInt(Reach::people).sum();
    }

    /**
     * Returns the first day on which something was done: the start, or the day on which the first of what was taken was in
     * place. Values of the figure before it tell how it was. It is null where neither is known.
     */
    public @Nullable LocalDate begun(LocalDate asOf) {
        LocalDate first = days(asOf).findFirst().orElse(null);
        if (start == null || start.isAfter(asOf)) {
            return first;
        }
        return first == null || start.isBefore(first) ? start : first;
    }

    /**
     * Returns the day since which most of what was taken is in place: the day on which more than half of it was. Where
     * nobody said since when, but all of it is in place, it is the end, or the start where there is no end yet. It is null
     * as long as less is in place.
     */
    public @Nullable LocalDate inPlaceSince(LocalDate asOf) {
        List<Choice> taken = choices.stream().filter(Choice::taken).toList();
        List<LocalDate> days = days(asOf).toList();
        if (days.size() * 2 > taken.size()) {
            return days.get(taken.size() / 2);
        }
        boolean all = !taken.isEmpty() && taken.stream().allMatch(choice -> choice.inPlaceOn(asOf) == InPlace.YES);
        if (!all) {
            return null;
        }
        LocalDate last = end == null || end.isAfter(asOf) ? start : end;
        return last == null || last.isAfter(asOf) ? null : last;
    }

    /** Lists what was seen until a day since it had begun; all of it where nobody said when that was. */
    public List<Observation> seen(LocalDate asOf) {
        LocalDate begun = begun(asOf);
        return observations.stream()
                .filter(each ->
                        !each.on().isAfter(asOf) && (begun == null || !each.on().isBefore(begun)))
                .toList();
    }

    /** Returns the day from which the figure is judged; null where it is not known when anything began. */
    public @Nullable LocalDate judgedFrom(LocalDate asOf) {
        LocalDate since = inPlaceSince(asOf);
        return since == null ? begun(asOf) : since;
    }

    private Stream<LocalDate> days(LocalDate asOf) {
        return choices.stream()
                .filter(choice -> choice.taken() && choice.inPlaceOn(asOf) == InPlace.YES && choice.since() != null)
                .map(Choice::since)
                .sorted();
    }

    /** Gathers the data from all who have some. */
    public static final class Builder {

        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private Decision decision = Decision.UNKNOWN;
        private final List<Choice> choices = new ArrayList<>();
        private final List<Reach> reaches = new ArrayList<>();
        private final List<Observation> observations = new ArrayList<>();
        private Figure figure = Figure.NOTHING;
        private final List<Point> series = new ArrayList<>();
        private final List<Point> comparison = new ArrayList<>();
        private final List<Tally> tallies = new ArrayList<>();
        private final List<Replies> replies = new ArrayList<>();
        private FollowUp answers = FollowUp.NOTHING;
        private final List<Cost> costs = new ArrayList<>();
        private @Nullable String currency;
        private Isolation isolation = Isolation.NONE;

        private Builder() {}

        public Builder start(@Nullable LocalDate day) {
            start = day;
            return this;
        }

        public Builder end(@Nullable LocalDate day) {
            end = day;
            return this;
        }

        public Builder decision(Decision decided) {
            decision = decided;
            return this;
        }

        public Builder addChoice(Choice choice) {
            choices.add(choice);
            return this;
        }

        public Builder addReach(Reach reach) {
            reaches.add(reach);
            return this;
        }

        public Builder addObservation(Observation observation) {
            observations.add(observation);
            return this;
        }

        public Builder figure(Figure described) {
            figure = described;
            return this;
        }

        /** Adds a value of the figure. Of two for the same day the later added counts. */
        public Builder addPoint(LocalDate on, BigDecimal value) {
            series.add(new Point(on, value));
            return this;
        }

        /** Adds a value of the same figure for people who are not reached. */
        public Builder addComparisonPoint(LocalDate on, BigDecimal value) {
            comparison.add(new Point(on, value));
            return this;
        }

        public Builder addTally(Tally tally) {
            tallies.add(tally);
            return this;
        }

        public Builder addReplies(Replies counted) {
            replies.add(counted);
            return this;
        }

        /** Sets what an analyst said, which counts more than what is derived. */
        public Builder answers(FollowUp said) {
            answers = said;
            return this;
        }

        public Builder addCost(Cost cost) {
            costs.add(cost);
            return this;
        }

        public Builder currency(@Nullable String letters) {
            currency = letters;
            return this;
        }

        public Builder isolation(Isolation chosen) {
            isolation = chosen;
            return this;
        }

        public OutcomeData build() {
            return new OutcomeData(
                    start,
                    end,
                    decision,
                    choices,
                    reaches,
                    observations,
                    figure,
                    Series.of(series),
                    Series.of(comparison),
                    tallies,
                    replies,
                    answers,
                    costs,
                    currency,
                    isolation);
        }
    }
}
