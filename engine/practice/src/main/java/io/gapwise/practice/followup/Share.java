package io.gapwise.practice.followup;

import io.gapwise.core.followup.Degree;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.outcomes.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one kind of observation showed on one day, all its parts together.
 *
 * @param percent how many, or the mean score
 * @param among of how many it was told; 1 for each part of which nobody knows
 * @param parts how many each part showed, of those that are large enough to be set beside one another
 */
record Share(ShownBy by, LocalDate on, double percent, double among, List<Double> parts) {

    /** Where so many percent or more do or can, the degree is HIGH; below half it is LOW. */
    static final int HIGH = 80;

    static final int LOW = 50;

    private static final int SMALLEST_PART = 5;

    /**
     * Adds up the parts.
     *
     * @param everybody how many people a part counts that does not say of how many; null where nobody knows
     * @return null where it is not known of how many
     */
    static @Nullable Share of(List<Observation> parts, @Nullable Integer everybody) {
        double counted = 0;
        double among = 0;
        double scores = 0;
        for (Observation part : parts) {
            Integer of = part.of() == null ? everybody : part.of();
            if (part.count() == null) {
                double weight = of == null ? 1 : of;
                scores += part.value() == null ? 0 : part.value().doubleValue() * weight;
                among += weight;
            } else if (of == null || of == 0) {
                return null;
            } else {
                counted += part.count();
                among += of;
            }
        }
        if (among == 0) {
            return null;
        }
        Observation first = parts.get(0);
        double percent = Math.min(100, (100 * counted + scores) / among);
        return new Share(first.by(), first.on(), percent, among, comparable(parts));
    }

    private static List<Double> comparable(List<Observation> parts) {
        return parts.stream()
                .filter(part -> part.of() != null && part.of() >= SMALLEST_PART)
                .map(Share::percentOf)
                .toList();
    }

    private static double percentOf(Observation part) {
        BigDecimal score = part.value();
        if (part.count() == null) {
            return score == null ? 0 : score.doubleValue();
        }
        return 100.0 * part.count() / part.of();
    }

    /** Returns the same where only this share of the people said anything. */
    Share among(double answered) {
        return new Share(by, on, percent * answered, among, parts);
    }

    /** Says whether it was told of about as many people: the smaller number is at least half of the larger one. */
    boolean comparableTo(Share other) {
        return Math.min(among, other.among) * 2 >= Math.max(among, other.among);
    }

    int rounded() {
        return (int) Math.round(percent);
    }

    Degree degree() {
        return percent >= HIGH ? Degree.HIGH : percent >= LOW ? Degree.MIXED : Degree.LOW;
    }
}
