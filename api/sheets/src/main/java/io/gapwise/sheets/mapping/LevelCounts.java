package io.gapwise.sheets.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts how many people have which level, because the level that is required may stand below them in the table. */
final class LevelCounts {

    private static final int MOST_SOURCE_ROWS = 1_000;
    private static final int MOST_LEVELS = 1_000;

    private static final class People {
        private long count;
        private final List<Long> rows = new ArrayList<>();
    }

    private final TreeMap<BigDecimal, People> byLevel = new TreeMap<>();

    void add(long row, BigDecimal level) {
        if (byLevel.size() >= MOST_LEVELS && !byLevel.containsKey(level)) {
            return;
        }
        People people = byLevel.computeIfAbsent(level, key -> new People());
        people.count++;
        if (people.rows.size() < MOST_SOURCE_ROWS) {
            people.rows.add(row);
        }
    }

    /** Returns how many people have a level. */
    long people() {
        return byLevel.values().stream().mapToLong(people -> people.count).sum();
    }

    /** Returns how many people are below a level. */
    long below(BigDecimal required) {
        return byLevel.headMap(required, false).values().stream()
                .mapToLong(people -> people.count)
                .sum();
    }

    /** Lists the rows of those who are below a level, at most a thousand. */
    List<Long> rowsBelow(BigDecimal required) {
        return byLevel.headMap(required, false).values().stream()
                .flatMap(people -> people.rows.stream())
                .sorted()
                .limit(MOST_SOURCE_ROWS)
                .toList();
    }
}
