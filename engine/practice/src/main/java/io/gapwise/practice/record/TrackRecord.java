package io.gapwise.practice.record;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.practice.figure.Interval;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came of the recommendations that rested on one thing.
 *
 * @param followed how often it was done as recommended
 * @param judged how many of those were judged for good: WORKED, NO_EFFECT, ELSEWHERE and the places where it broke off
 * @param judgements how often each judgement was made
 * @param worked the share in percent that WORKED, with its interval; null where fewer than five were judged
 */
public record TrackRecord(
        ClaimKind kind,
        String name,
        int claimed,
        int followed,
        int judged,
        Map<ProgressValue, Integer> judgements,
        @Nullable Interval worked) {

    /** Fewer than so many say nothing. */
    public static final int FEWEST = 5;

    public TrackRecord {
        judgements = judgements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(judgements));
    }

    /** Counts the claims of each kind and name, in the order of kinds and names. */
    public static List<TrackRecord> of(Collection<Claim> claims) {
        return List.of();
    }

    /** Counts by how well the evidence carried the verdict. Each initiative should be given once. */
    public static List<Calibration> calibration(Collection<Claim> claims) {
        return List.of();
    }

    /**
     * Says how recommendations of one confidence came out.
     *
     * @param worked the share in percent that WORKED, with its interval; null where fewer than five were judged
     */
    public record Calibration(
            Confidence confidence,
            int judged,
            int workedCount,
            @Nullable Interval worked) {}
}
