package io.gapwise.site.initiatives.chart;

import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chooses the days that are written below a chart: as many as have room, at even distances in time. */
final class DateAxis {

    private static final List<Period> STEPS = Stream.concat(
                    Stream.of(1, 2, 7, 14).map(Period::ofDays),
                    Stream.of(1, 2, 3, 6, 12, 24, 60, 120).map(Period::ofMonths))
            .toList();
    private static final int GAP = 14;
    private static final int MONTHS = 12;

    private final Days days;
    private final Scale scale;
    private final double most;
    private final SiteTexts say;

    /** @param most how far to the right a name may reach */
    DateAxis(Days days, Scale scale, double most, SiteTexts say) {
        this.days = days;
        this.scale = scale;
        this.most = most;
        this.say = say;
    }

    /**
     * Holds a day that is named.
     *
     * @param at where the day is
     * @param middle where the middle of its name is, which is moved where the name would leave the chart
     */
    record Name(double at, double middle, String text) {

        private double half() {
            return Letters.width(text) / 2;
        }
    }

    /** Returns the names at the smallest distances at which they do not meet. */
    List<Name> names() {
        List<Name> names = List.of();
        for (Period step : STEPS) {
            names = names(step);
            if (!names.isEmpty() && haveRoom(names)) {
                return names;
            }
        }
        return names.subList(0, Math.min(1, names.size()));
    }

    private List<Name> names(Period step) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                say.text(step.toTotalMonths() == 0 ? "chart.date" : "chart.date.long"), say.locale());
        List<Name> names = new ArrayList<>();
        LocalDate day = begin(step);
        while (!day.isAfter(days.last())) {
            if (!day.isBefore(days.first())) {
                String text = format.format(day);
                double at = scale.at(day.toEpochDay());
                names.add(new Name(at, Math.min(at, most - Letters.width(text) / 2), text));
            }
            day = day.plus(step);
        }
        return names;
    }

    /** Days are counted from the first; months, quarters and years begin where the calendar begins them. */
    private LocalDate begin(Period step) {
        int months = (int) step.toTotalMonths();
        if (months == 0) {
            return days.first();
        }
        int before = days.first().getYear() * MONTHS + days.first().getMonthValue() - 1;
        int begin = before - before % months;
        return LocalDate.of(begin / MONTHS, begin % MONTHS + 1, 1);
    }

    private static boolean haveRoom(List<Name> names) {
        for (int i = 1; i < names.size(); i++) {
            Name left = names.get(i - 1);
            Name right = names.get(i);
            if (left.middle() + left.half() + GAP > right.middle() - right.half()) {
                return false;
            }
        }
        return true;
    }
}
