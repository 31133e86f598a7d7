package io.gapwise.practice.record;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.practice.figure.Interval;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came of the recommendations that rested on one thing. It changes no weight; it is for authors to read.
 *
 * @param claimed in how many recommendations that were decided on it is
 * @param followed how often it was done as recommended
 * @param judged how many of those have a judgement of the advice: WORKED, NO_EFFECT or ELSEWHERE
 * @param judgements how often each judgement was the last one, of those that were followed
 * @param worked the share in percent that WORKED of those judged, with its interval of 95 percent (Wilson); null where
 *     fewer than five were judged
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

    /** What breaks off before the result says nothing of the advice: it was not in place, not reached, not learned, … */
    private static final Set<ProgressValue> JUDGES_THE_ADVICE =
            EnumSet.of(ProgressValue.WORKED, ProgressValue.NO_EFFECT, ProgressValue.ELSEWHERE);

    private static final double DOUBT = 0.05;
    private static final double HALF = 50;

    public TrackRecord {
        judgements = judgements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(judgements));
    }

    /** Counts the claims of each kind and name, in the order of kinds and names. */
    public static List<TrackRecord> of(Collection<ClaimOutcome> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> new Thing(claim.kind(), claim.name())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Says whether experience speaks against it: surely fewer than half worked. */
    public boolean speaksAgainst() {
        return worked != null && worked.high() < HALF;
    }

    /**
     * Counts by how well the evidence carried the verdict, the weakest first. Each initiative should be given once.
     */
    public static List<Calibration> calibration(Collection<ClaimOutcome> claims) {
        return Stream.of(Confidence.values())
                .map(confidence -> {
                    List<ClaimOutcome> judged =
                            judged(claims.stream().filter(claim -> claim.confidence() == confidence));
                    return new Calibration(confidence, judged.size(), workedOf(judged), share(judged));
                })
                .toList();
    }

    /**
     * Returns the share of some among all in percent, with its interval of 95 percent (Wilson). It is null where there are
     * fewer than five.
     */
    public static @Nullable Interval share(int some, int all) {
        if (all < FEWEST) {
            return null;
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(all, some, DOUBT);
        double likely = 100.0 * some / all;
        return new Interval(
                Math.min(likely, 100 * interval.getLowerBound()),
                likely,
                Math.max(likely, 100 * interval.getUpperBound()));
    }

    private static TrackRecord counted(Thing thing, List<ClaimOutcome> claims) {
        List<ClaimOutcome> followed =
                claims.stream().filter(ClaimOutcome::followed).toList();
        Map<ProgressValue, Integer> judgements = new EnumMap<>(ProgressValue.class);
        followed.stream()
                .map(ClaimOutcome::progress)
                .filter(java.util.Objects::nonNull)
                .forEach(progress -> judgements.merge(progress, 1, Integer::sum));
        List<ClaimOutcome> judged = judged(claims.stream());
        return new TrackRecord(
                thing.kind(), thing.name(), claims.size(), followed.size(), judged.size(), judgements, share(judged));
    }

    private static List<ClaimOutcome> judged(Stream<ClaimOutcome> claims) {
        return claims.filter(ClaimOutcome::followed)
                .filter(claim -> claim.progress() != null && JUDGES_THE_ADVICE.contains(claim.progress()))
                .toList();
    }

    private static int workedOf(List<ClaimOutcome> judged) {
        return (int) judged.stream()
                .filter(claim -> claim.progress() == ProgressValue.WORKED)
                .count();
    }

    private static @Nullable Interval share(List<ClaimOutcome> judged) {
        return share(workedOf(judged), judged.size());
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

    private record Thing(ClaimKind kind, String name) implements Comparable<Thing> {

        private static final Comparator<Thing> ORDER =
                Comparator.comparing(Thing::kind).thenComparing(Thing::name);

        @Override
        public int compareTo(Thing other) {
            return ORDER.compare(this, other);
        }
    }
}
