package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Priority;
import io.gapwise.core.cases.Word;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Holds what a case is ranked by. Words are compared in the order of their vocabulary, in which unknown is the last. */
record RankKey(Priority priority, @Nullable BigDecimal cost, String title, String id) {

    private static final Comparator<@Nullable BigDecimal> DEAREST_FIRST =
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());

    /** Compares by one criterion. */
    int compare(Criterion criterion, RankKey other) {
        return switch (criterion) {
            case PLACE, URGENCY, EFFECT, READINESS -> order(word(criterion), other.word(criterion));
            case COST_PER_YEAR -> DEAREST_FIRST.compare(cost, other.cost);
            case NAME ->
                Comparator.comparing(RankKey::title).thenComparing(RankKey::id).compare(this, other);
        };
    }

    static Comparator<RankKey> inOrder() {
        return (one, other) -> {
            for (Criterion criterion : Criterion.values()) {
                int compared = one.compare(criterion, other);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    /** Says what decides that this case comes before the next one. */
    BeforeNext before(RankKey next) {
        for (Criterion criterion : Criterion.values()) {
            if (compare(criterion, next) != 0) {
                return new BeforeNext(criterion, shown(criterion), next.shown(criterion));
            }
        }
        return new BeforeNext(Criterion.NAME, id, next.id);
    }

    private @Nullable Object shown(Criterion criterion) {
        return switch (criterion) {
            case PLACE, URGENCY, EFFECT, READINESS -> word(criterion).name();
            case COST_PER_YEAR -> cost;
            case NAME -> title;
        };
    }

    private Word word(Criterion criterion) {
        return switch (criterion) {
            case PLACE -> priority.place().value();
            case URGENCY -> priority.urgency().value();
            case EFFECT -> priority.effect().value();
            case READINESS -> priority.readiness().value();
            case COST_PER_YEAR, NAME -> throw new IllegalArgumentException(criterion + " is no word.");
        };
    }

    private static int order(Word one, Word other) {
        return Integer.compare(one.ordinal(), other.ordinal());
    }
}
