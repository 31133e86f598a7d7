package io.gapwise.service.xapi;

import io.gapwise.practice.outcomes.ObservationKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many people did what with the activities of an initiative. Each person counts once: on the first day of
 * which it is true, and with the last of his scores.
 */
final class PeopleCount {

    private static final int PLACES = 4;

    private final Map<String, ActivityUse> uses = new HashMap<>();
    private final Map<String, LocalDate> started = new HashMap<>();
    private final Map<String, LocalDate> completed = new HashMap<>();
    private final Map<ObservationKind, Map<String, List<Judged>>> tests = new TreeMap<>();

    PeopleCount(List<ConnectedActivity> activities) {
        activities.forEach(each -> uses.put(each.hash(), each.use()));
    }

    private record Judged(
            OffsetDateTime at,
            @Nullable Double score,
            @Nullable Boolean passed) {}

    void add(Happening happening) {
        ActivityUse use = uses.get(happening.activity());
        if (use == null || !LearningVerbs.isDoing(happening.verb())) {
            return;
        }
        LocalDate day = happening.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        if (use == ActivityUse.COURSE) {
            started.merge(happening.actor(), day, PeopleCount::earlier);
        }
        if (happening.part() == About.Part.AROUND) {
            return;
        }
        if (use == ActivityUse.COURSE && LearningVerbs.isCompletion(happening)) {
            completed.merge(happening.actor(), day, PeopleCount::earlier);
        }
        Boolean passed = passed(happening);
        // That a course is finished with success is no test; Moodle says it of every book that was read.
        if (happening.score() != null || passed != null && use != ActivityUse.COURSE) {
            tests.computeIfAbsent(test(use), kind -> new HashMap<>())
                    .computeIfAbsent(happening.actor(), actor -> new ArrayList<>())
                    .add(new Judged(happening.at(), happening.score(), passed));
        }
    }

    private static @Nullable Boolean passed(Happening happening) {
        if (LearningVerbs.isFailure(happening)) {
            return false;
        }
        return LearningVerbs.isPass(happening) ? Boolean.TRUE : null;
    }

    private static ObservationKind test(ActivityUse use) {
        return switch (use) {
            case COURSE, TEST_ON_THE_DAY -> ObservationKind.TEST_ON_THE_DAY;
            case TEST_BEFORE -> ObservationKind.TEST_BEFORE;
            case TEST_LATER -> ObservationKind.TEST_LATER;
            case ON_THE_TASK -> ObservationKind.ON_THE_TASK;
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns what was true up to each day on which something changed. */
    List<DayCount> days() {
        List<DayCount> days = new ArrayList<>();
        cumulated(ObservationKind.STARTED, started, days);
        cumulated(ObservationKind.COMPLETED, completed, days);
        tests.forEach((kind, people) -> days.addAll(tested(kind, people)));
        return days;
    }

    private static void cumulated(ObservationKind kind, Map<String, LocalDate> people, List<DayCount> days) {
        TreeMap<LocalDate, Integer> byDay = new TreeMap<>();
        people.values().forEach(day -> byDay.merge(day, 1, Integer::sum));
        int all = 0;
        for (Map.Entry<LocalDate, Integer> day : byDay.entrySet()) {
            all += day.getValue();
            days.add(new DayCount(kind, day.getKey(), all, null, null));
        }
    }

    /** One test is judged by its scores, or where it has none by who passed. */
    private static List<DayCount> tested(ObservationKind kind, Map<String, List<Judged>> people) {
        record Change(String actor, Judged judged) {}
        List<Change> changes = new ArrayList<>();
        people.forEach((actor, all) -> all.forEach(judged -> changes.add(new Change(actor, judged))));
        boolean scored = changes.stream().anyMatch(each -> each.judged().score() != null);
        changes.removeIf(
                each -> scored ? each.judged().score() == null : each.judged().passed() == null);
        changes.sort(Comparator.comparing((Change each) -> each.judged().at()).thenComparing(Change::actor));
        Map<String, Judged> last = new HashMap<>();
        TreeMap<LocalDate, DayCount> byDay = new TreeMap<>();
        double sum = 0;
        int passed = 0;
        for (Change each : changes) {
            Judged before = last.put(each.actor(), each.judged());
            sum += score(each.judged()) - score(before);
            passed += pass(each.judged()) - pass(before);
            LocalDate day =
                    each.judged().at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
            byDay.put(
                    day,
                    scored
                            ? new DayCount(kind, day, null, null, mean(sum, last.size()))
                            : new DayCount(kind, day, passed, last.size(), null));
        }
        return List.copyOf(byDay.values());
    }

    private static double score(@Nullable Judged judged) {
        return judged == null || judged.score() == null ? 0 : judged.score();
    }

    private static int pass(@Nullable Judged judged) {
        return judged != null && Boolean.TRUE.equals(judged.passed()) ? 1 : 0;
    }

    private static BigDecimal mean(double sum, int people) {
        return BigDecimal.valueOf(sum / people)
                .setScale(PLACES, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100));
    }
}
