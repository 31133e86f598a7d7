package io.gapwise.practice.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes an initiative that can be in a plan.
 *
 * @param gaps the ids of the gaps it answers, the cases among them
 * @param objectives the names of the objectives it serves
 * @param length how many periods it lasts
 * @param needs what it uses of the means, apart from money
 * @param reaches how many people of an audience it reaches
 * @param earliest the first period in which it can start, counted from 0
 * @param latestEnd the last period in which it can end: the skill is needed afterwards
 * @param after the ids of those that must have ended before it starts
 * @param apart the ids of those that must not run in one of its periods
 * @param due the day by which it is needed, as somebody stated it; a plan tells where it ends later
 */
public record Candidate(
        String id,
        String title,
        Kind kind,
        Place place,
        boolean mandatory,
        List<String> gaps,
        List<String> objectives,
        int length,
        Load cost,
        List<Need> needs,
        Map<String, Long> reaches,
        int earliest,
        int latestEnd,
        List<String> after,
        List<String> apart,
        @Nullable LocalDate due) {

    /** Names the kinds of initiatives. */
    public enum Kind {
        /** It is a way of learning. */
        METHOD,
        /** It changes something else than what people can do. */
        REMEDY
    }

    public Candidate {
        gaps = List.copyOf(gaps);
        objectives = List.copyOf(objectives);
        needs = List.copyOf(needs);
        reaches = Collections.unmodifiableMap(new TreeMap<>(reaches));
        after = List.copyOf(after);
        apart = List.copyOf(apart);
    }

    /** Begins the description of an initiative that differs from this one. */
    public Builder changed() {
        Builder builder = of(id, title)
                .kind(kind)
                .place(place)
                .mandatory(mandatory)
                .length(length)
                .cost(cost)
                .earliest(earliest)
                .latestEnd(latestEnd)
                .due(due);
        gaps.forEach(builder::gap);
        objectives.forEach(builder::objective);
        needs.forEach(need -> builder.need(need.resource(), need.name(), need.load()));
        reaches.forEach(builder::reach);
        after.forEach(builder::after);
        apart.forEach(builder::apart);
        return builder;
    }

    /** Begins the description of an initiative that lasts one period and can be done at any time. */
    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** Says whether it takes time of an audience. */
    boolean teaches(String audience) {
        return needs.stream()
                .anyMatch(need -> need.resource() == Resource.LEARNERS
                        && need.name().equals(audience)
                        && need.load().total() > 0);
    }

    /** Says whether one of its periods takes learners' time, of one audience or, where it is null, of any. */
    boolean takesTime(@Nullable String audience, int offset) {
        return needs.stream()
                .anyMatch(need -> need.resource() == Resource.LEARNERS
                        && (audience == null || need.name().equals(audience))
                        && need.load().at(offset) > 0);
    }

    /** Gathers the description. */
    public static final class Builder {

        private final String id;
        private String title;
        private Kind kind = Kind.METHOD;
        private Place place = Place.NOW;
        private boolean mandatory;
        private final List<String> gaps = new ArrayList<>();
        private final List<String> objectives = new ArrayList<>();
        private int length = 1;
        private Load cost = Load.NONE;
        private final List<Need> needs = new ArrayList<>();
        private final Map<String, Long> reaches = new TreeMap<>();
        private int earliest;
        private int latestEnd = Integer.MAX_VALUE;
        private final List<String> after = new ArrayList<>();
        private final List<String> apart = new ArrayList<>();
        private @Nullable LocalDate due;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder title(String other) {
            this.title = other;
            return this;
        }

        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        public Builder place(Place place) {
            this.place = place;
            return this;
        }

        public Builder mandatory(boolean mandatory) {
            this.mandatory = mandatory;
            return this;
        }

        public Builder gap(String gap) {
            gaps.add(gap);
            return this;
        }

        public Builder objective(String objective) {
            objectives.add(objective);
            return this;
        }

        public Builder length(int periods) {
            this.length = periods;
            return this;
        }

        public Builder cost(long... byOffset) {
            return cost(Load.of(byOffset));
        }

        public Builder cost(Load cost) {
            this.cost = cost;
            return this;
        }

        public Builder need(Resource resource, String name, long... byOffset) {
            return need(resource, name, Load.of(byOffset));
        }

        public Builder need(Resource resource, String name, Load load) {
            needs.add(new Need(resource, name, load));
            return this;
        }

        public Builder reach(String audience, long people) {
            reaches.put(audience, people);
            return this;
        }

        public Builder earliest(int period) {
            this.earliest = period;
            return this;
        }

        /** Sets the last period in which it can end; where nobody does, that is the last of the plan. */
        public Builder latestEnd(int period) {
            this.latestEnd = period;
            return this;
        }

        public Builder after(String candidate) {
            after.add(candidate);
            return this;
        }

        public Builder apart(String candidate) {
            apart.add(candidate);
            return this;
        }

        /** Replaces what must come before it, and what must not run beside it. */
        public Builder beside(List<String> before, List<String> others) {
            after.clear();
            after.addAll(before);
            apart.clear();
            apart.addAll(others);
            return this;
        }

        public Builder due(@Nullable LocalDate day) {
            this.due = day;
            return this;
        }

        public Candidate build() {
            return new Candidate(
                    id,
                    title,
                    kind,
                    place,
                    mandatory,
                    gaps,
                    objectives,
                    length,
                    cost,
                    needs,
                    reaches,
                    earliest,
                    latestEnd,
                    after,
                    apart,
                    due);
        }
    }
}
