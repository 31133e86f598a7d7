package io.gapwise.sheets.appraisals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was not counted. What is the same in many rows is told once, with the first of them. */
final class Uncounted {

    private static final int MOST_TOLD = 200;
    private static final int MOST_ROWS = 20;
    private static final int LONGEST = 60;

    private final Map<Key, Rows> told = new LinkedHashMap<>();

    private record Key(NotCounted.Why why, String column, String written) {}

    private static final class Rows {

        private final List<Long> first = new ArrayList<>();
        private long count;
    }

    void add(NotCounted.Why why, String column, String written, long row) {
        String shown = written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
        Key key = new Key(why, column, shown);
        if (!told.containsKey(key) && told.size() >= MOST_TOLD) {
            key = new Key(why, column, "…");
        }
        Rows rows = told.computeIfAbsent(key, each -> new Rows());
        rows.count++;
        if (rows.first.size() < MOST_ROWS) {
            rows.first.add(row);
        }
    }

    List<NotCounted> list() {
        return told.entrySet().stream()
                .map(each -> new NotCounted(
                        each.getKey().why(),
                        each.getKey().column(),
                        each.getKey().written(),
                        each.getValue().count,
                        each.getValue().first))
                .toList();
    }
}
