package io.gapwise.service.plans;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The working out of a version, which takes its turn.
 *
 * @param plan the id of the plan
 * @param number its place among the computations of the plan, counted from 1
 * @param failure why it has made no version; null where it has, or may still
 * @param place how many computations come before it, those that run among them; null unless it is queued
 * @param version the number of the version that it made; null where there is none, or where it was left out since
 * @param startedAt null where it has not begun
 * @param endedAt null where it has not ended
 */
public record Computation(
        String plan,
        int number,
        ComputationState state,
        @Nullable ComputationFailure failure,
        @Nullable Integer place,
        @Nullable Integer version,
        OffsetDateTime askedAt,
        String askedBy,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    Computation at(int place) {
        return new Computation(plan, number, state, failure, place, version, askedAt, askedBy, startedAt, endedAt);
    }
}
