package io.gapwise.site.initiatives.chart;

import java.util.ArrayList;
import java.util.List;

/** Places the names of days above a chart: beside the line of the day, and below another name that it would meet. */
final class EventNames {

    private static final int BESIDE = 4;
    private static final int GAP = 8;

    private EventNames() {}

    /**
     * Holds where a name stands.
     *
     * @param line where the day is
     * @param right whether the name stands to the right of the line
     * @param row the number of the row above the chart, from 0
     */
    record Placed(String text, double line, boolean right, int row) {

        double x() {
            return right ? line + BESIDE : line - BESIDE;
        }
    }

    /** @param end how far to the right a name may reach */
    static List<Placed> place(List<ChartContent.Event> events, Scale days, double end) {
        List<Placed> placed = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (ChartContent.Event event : events) {
            double line = days.at(event.on().toEpochDay());
            double width = Letters.width(event.name());
            boolean right = line + BESIDE + width <= end;
            double begin = right ? line : line - BESIDE - width;
            int row = 0;
            while (row < taken.size() && taken.get(row) + GAP > begin) {
                row++;
            }
            double until = right ? line + BESIDE + width : line;
            if (row == taken.size()) {
                taken.add(until);
            } else {
                taken.set(row, until);
            }
            placed.add(new Placed(event.name(), line, right, row));
        }
        return placed;
    }

    static int rows(List<Placed> placed) {
        return placed.stream().mapToInt(Placed::row).max().orElse(-1) + 1;
    }
}
