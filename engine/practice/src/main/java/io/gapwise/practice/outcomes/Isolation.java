package io.gapwise.practice.outcomes;

import java.math.BigDecimal;
import java.util.List;

/**
 * Says how the part of a change that is due to the initiative is told apart from the rest.
 *
 * @param estimates what people said who know the work; counted only where the way is ESTIMATE
 */
public record Isolation(Way way, List<Estimate> estimates) {

    public static final Isolation NONE = new Isolation(Way.NONE, List.of());
    public static final Isolation COMPARISON = new Isolation(Way.COMPARISON, List.of());
    public static final Isolation TREND = new Isolation(Way.TREND, List.of());

    public Isolation {
        estimates = List.copyOf(estimates);
    }

    /** Names the ways, the most credible first. */
    public enum Way {
        /** It is seen from what became of people who were not reached. */
        COMPARISON,
        /** It is seen where the figure would have gone by its earlier trend. */
        TREND,
        /** People estimate it, and each estimate is cut by their own doubt. */
        ESTIMATE,
        NONE
    }

    /**
     * Says what share of the change one person holds to be due to the initiative.
     *
     * @param share in percent
     * @param confidence how sure that person is, in percent
     */
    public record Estimate(BigDecimal share, BigDecimal confidence) {}
}
