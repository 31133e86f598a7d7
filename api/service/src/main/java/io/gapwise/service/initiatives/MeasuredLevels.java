package io.gapwise.service.initiatives;

import io.gapwise.practice.money.Return;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds at which of Kirkpatrick's levels, and at Phillips' fifth, there is something to show of an initiative. */
final class MeasuredLevels {

    private static final int RESULT = 4;
    private static final int RETURN = 5;

    private MeasuredLevels() {}

    /** Returns the levels in ascending order, such as 134. Of the figure only what came after the start counts. */
    static String of(OutcomeData data, LocalDate today) {
        TreeSet<Integer> levels = new TreeSet<>();
        data.seen(today).stream()
                .map(seen -> seen.kind().level())
                .filter(level -> level > 0)
                .forEach(levels::add);
        LocalDate start = data.start();
        if (start != null
                && data.series().points().stream()
                        .anyMatch(point ->
                                point.on().isAfter(start) && !point.on().isAfter(today))) {
            levels.add(RESULT);
            if (Return.of(data, today).percent() != null) {
                levels.add(RETURN);
            }
        }
        return levels.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
