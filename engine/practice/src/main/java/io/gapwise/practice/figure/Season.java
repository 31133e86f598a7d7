package io.gapwise.practice.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Sets a figure beside the same time of the year before.
 *
 * @param difference by how much the average exceeds that of the year before, with its doubt
 * @param before the average at the same time of the year before
 * @param explains whether the figure was as far from the average a year before, so that the season may explain it
 */
public record Season(double before, Interval difference, boolean explains) {

    private static final int FEWEST = 4;
    private static final double CONFIDENCE = 0.95;

    static Optional<Season> of(Series known, BehaviourChart chart, boolean up) {
        Series now = chart.after();
        if (chart.limits() == null || now.size() < FEWEST) {
            return Optional.empty();
        }
        LocalDate first = now.points().get(0).on().minusYears(1);
        LocalDate last = now.points().get(now.size() - 1).on().minusYears(1);
        Series then = known.from(first).until(last).before(now.points().get(0).on());
        if (then.size() < FEWEST || then.size() * 2 < now.size()) {
            return Optional.empty();
        }
        Interval difference = Means.difference(then.values(), now.values(), CONFIDENCE);
        double centre = chart.limits().centre();
        double shift = Means.of(now.values()) - centre;
        double earlier = Means.of(then.values()) - centre;
        boolean shown = up ? earlier > shift / 2 && shift > 0 : earlier < shift / 2 && shift < 0;
        return Optional.of(new Season(Means.of(then.values()), difference, shown && difference.holdsZero()));
    }
}
