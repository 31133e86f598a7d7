package io.gapwise.service.plans;

import io.gapwise.service.initiatives.InitiativeStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the approved version of a plan said with what there is at a day.
 *
 * @param version the number of the approved version
 * @param objectives the objectives of the plan, each with what serves it
 * @param others what serves no objective
 * @param dated whether every period has days; where not, nothing can be said of those that have none
 */
public record PlanCheck(
        String plan, int version, LocalDate asOf, boolean dated, List<Objective> objectives, List<Item> others) {

    public PlanCheck {
        objectives = List.copyOf(objectives);
        others = List.copyOf(others);
    }

    /**
     * An objective of the plan, with its figure.
     *
     * @param inStrategy whether the strategy has an objective of this name
     * @param figure where its figure stands; null where the strategy names no figure
     * @param items what was planned for it
     */
    public record Objective(
            String name,
            int weight,
            boolean inStrategy,
            @Nullable Figure figure,
            List<Item> items) {

        public Objective {
            items = List.copyOf(items);
        }
    }

    /**
     * Tells where the figure of an objective stands. What was not stated or not measured is null.
     *
     * @param direction RISE or FALL
     * @param measured the newest value that was measured of it by an initiative of the plan
     * @param way how much of the way from the baseline to the target is done, as a share
     */
    public record Figure(
            String name,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String direction,
            @Nullable Measured measured,
            @Nullable BigDecimal way) {}

    /** A value that was measured, and of which initiative. */
    public record Measured(BigDecimal value, LocalDate on, String initiative) {}

    /** Says what should have become of something by the day. */
    public enum Due {
        NOT_YET,
        BEGUN,
        ENDED,
        /** Its periods have no days. */
        UNKNOWN
    }

    /** Says how something stands against the plan. */
    public enum Standing {
        /** It is as far as it should be. */
        AS_PLANNED,
        /** It runs and should have ended. */
        LATE,
        /** It should have begun, and there is no initiative, or only a planned one. */
        NOT_BEGUN,
        /** All its initiatives were stopped. */
        STOPPED,
        /** It has begun or ended before its time. */
        EARLY,
        /** Nothing can be said, because its periods have no days. */
        UNKNOWN
    }

    /**
     * Something that was planned, beside the initiatives of the same cases.
     *
     * @param start the name of the period in which it starts
     * @param end the name of the last period in which it runs
     */
    public record Item(
            String candidate,
            String title,
            String start,
            String end,
            Due due,
            Standing standing,
            List<Followed> initiatives) {

        public Item {
            initiatives = List.copyOf(initiatives);
        }
    }

    /**
     * An initiative of a case that a planned one answers.
     *
     * @param progress what the rules said of it last; null where nobody had it checked
     * @param checkedOn of which day that was
     */
    public record Followed(
            String id,
            String title,
            String caseId,
            InitiativeStatus status,
            @Nullable String progress,
            @Nullable LocalDate checkedOn) {

        /** Returns what the rules said, if they were asked. */
        public Optional<String> judged() {
            return Optional.ofNullable(progress);
        }
    }
}
