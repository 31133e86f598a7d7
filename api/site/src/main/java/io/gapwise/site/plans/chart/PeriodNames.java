package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Period;
import io.gapwise.site.initiatives.chart.Letters;
import java.util.List;

/** Chooses which periods are named where not all names have room. */
final class PeriodNames {

    private static final double SHORTEST = 24;
    private static final int GAP = 10;
    private static final int MOST_SKIPPED = 12;

    private PeriodNames() {}

    /** Returns that each first, second, third and so on is named, so that names have room where they are not too long. */
    static int each(List<Period> periods, double column) {
        double longest = periods.stream()
                .mapToDouble(period -> Letters.width(period.name()))
                .max()
                .orElse(SHORTEST);
        int each = 1;
        while (each < MOST_SKIPPED && each * column < Math.max(SHORTEST, longest) + GAP) {
            each++;
        }
        return each;
    }
}
