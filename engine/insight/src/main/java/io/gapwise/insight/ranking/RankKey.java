package io.gapwise.insight.ranking;

import io.gapwise.core.cases.Word;
import io.gapwise.core.priority.UrgencyValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a case comes among others: by its part, and within that in the order of {@link Criterion}. Words are compared in
 * the order of their vocabulary, in which unknown is the last.
 *
 * @param cost the cost that is compared; null where none was stated in the currency that most cases name, or, as long as no
 *     case names any, without one
 */
public record RankKey(WeighedCase weighed, @Nullable BigDecimal cost) implements Comparable<RankKey> {

    private static final Comparator<@Nullable BigDecimal> DEAREST_FIRST =
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());

    private static final Comparator<@Nullable LocalDate> SOONEST_FIRST =
            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder());

    private static final Comparator<WeighedCase> BY_NAME =
            Comparator.comparing(WeighedCase::title).thenComparing(WeighedCase::id);

    static RankKey of(WeighedCase weighed, @Nullable String currency) {
        return new RankKey(weighed, Objects.equals(currency, weighed.currency()) ? weighed.costPerYear() : null);
    }

    /** Compares by one criterion. */
    int compare(Criterion criterion, RankKey other) {
        return switch (criterion) {
            case PLACE, EFFECT, READINESS -> order(weighed.word(criterion), other.weighed.word(criterion));
            case URGENCY -> Integer.compare(urgency(weighed), urgency(other.weighed));
            case DUE -> SOONEST_FIRST.compare(weighed.due(), other.weighed.due());
            case COST_PER_YEAR -> DEAREST_FIRST.compare(cost, other.cost);
            case NAME -> BY_NAME.compare(weighed, other.weighed);
        };
    }

    @Override
    public int compareTo(RankKey other) {
        int compared = weighed.part().compareTo(other.weighed.part());
        for (Criterion criterion : Criterion.values()) {
            if (compared != 0) {
                return compared;
            }
            compared = compare(criterion, other);
        }
        return compared;
    }

    /** Says what decides that this case comes before the next one. */
    BeforeNext before(RankKey next) {
        for (Criterion criterion : Criterion.values()) {
            if (compare(criterion, next) != 0) {
                return new BeforeNext(criterion, shown(criterion), next.shown(criterion));
            }
        }
        return new BeforeNext(Criterion.NAME, weighed.id(), next.weighed.id());
    }

    private @Nullable Object shown(Criterion criterion) {
        return switch (criterion) {
            case PLACE, URGENCY, EFFECT, READINESS -> weighed.word(criterion).name();
            case DUE -> weighed.due();
            case COST_PER_YEAR -> cost;
            case NAME -> weighed.title();
        };
    }

    /** What nothing makes urgent and what nobody knows the urgency of are alike: neither has to come before the other. */
    private static int urgency(WeighedCase weighed) {
        return Math.min(weighed.urgency().ordinal(), UrgencyValue.NONE.ordinal());
    }

    private static int order(Word one, Word other) {
        return Integer.compare(one.ordinal(), other.ordinal());
    }
}
