package io.gapwise.practice.followup;

import io.gapwise.practice.outcomes.Observation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts whom something has reached. Who has begun or finished stays so, so that the most that was ever counted holds. What
 * two sources counted may be the same people and is never added up.
 */
final class Reached {

    private final @Nullable Integer people;

    private Reached(@Nullable Integer people) {
        this.people = people;
    }

    /** Holds what a source tells, and what it was counted from; nothing where the source has percentages alone. */
    private record Told(double percent, @Nullable Counted from) {}

    /** @param people how many it is meant for; null where nobody said */
    static @Nullable Integer percent(Collection<Observation> seen, @Nullable Integer people) {
        return most(seen, people)
                .map(told -> (int) Math.round(Math.min(100, told.percent())))
                .orElse(null);
    }

    /** Returns what the percentage was counted from. */
    static Optional<Counted> counted(Collection<Observation> seen, @Nullable Integer people) {
        return most(seen, people).map(Told::from);
    }

    private static Optional<Told> most(Collection<Observation> seen, @Nullable Integer people) {
        Reached reached = new Reached(people);
        return seen.stream().collect(Collectors.groupingBy(Observation::by)).values().stream()
                .flatMap(reached::bySource)
                .max(Comparator.comparingDouble(Told::percent));
    }

    private Stream<Told> bySource(List<Observation> seen) {
        Collection<List<Observation>> days = seen.stream()
                .collect(Collectors.groupingBy(Observation::on, TreeMap::new, Collectors.toList()))
                .values();
        List<Look> looks =
                days.stream().map(this::look).filter(Objects::nonNull).toList();
        Stream<Told> scored = days.stream()
                .filter(parts -> !counted(parts))
                .map(parts -> Share.of(parts, people))
                .filter(Objects::nonNull)
                .map(share -> new Told(share.percent(), null));
        if (looks.isEmpty()) {
            return scored;
        }
        Counted counted = ofAll(looks);
        return Stream.concat(scored, Stream.of(new Told(counted.percent(), counted)));
    }

    /** Looks at groups of other sizes are parts, such as teams, as long as all of them are no more than the people. */
    private Counted ofAll(List<Look> looks) {
        Map<Integer, Integer> bySize = looks.stream().collect(Collectors.toMap(Look::of, Look::count, Math::max));
        int listed = bySize.keySet().stream().mapToInt(Integer::intValue).sum();
        int largest = looks.stream().mapToInt(Look::of).max().orElseThrow();
        boolean parts = people != null && listed <= people;
        int count = parts
                ? bySize.values().stream().mapToInt(Integer::intValue).sum()
                : looks.stream().mapToInt(Look::count).max().orElseThrow();
        return new Counted(count, parts ? listed : largest, people);
    }

    /** Adds up the parts of one day, unless they would be more than the people: then the same people were counted twice. */
    private @Nullable Look look(List<Observation> parts) {
        if (!counted(parts)) {
            return null;
        }
        List<Look> sized = parts.stream()
                .filter(part -> part.of() != null || people != null)
                .map(part -> new Look(part.count(), part.of() == null ? people : part.of()))
                .filter(look -> look.of() > 0)
                .toList();
        if (sized.size() < parts.size()) {
            return null;
        }
        int listed = sized.stream().mapToInt(Look::of).sum();
        return people == null || listed <= people
                ? new Look(sized.stream().mapToInt(Look::count).sum(), listed)
                : sized.stream().max(Comparator.comparingInt(Look::count)).orElseThrow();
    }

    private static boolean counted(List<Observation> parts) {
        return parts.stream().allMatch(part -> part.count() != null);
    }

    /** Holds how many of how many were counted on one day. */
    private record Look(int count, int of) {}
}
