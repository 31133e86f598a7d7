package io.gapwise.site.rulebook;

import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts which rules the stored answers name and reads each answer once. An answer gets its place before others can see
 * it, so one with a lower place may appear late. Places that were skipped are therefore checked again for a while. It
 * must be used by one thread at a time.
 */
final class RuleUsageCounter {

    private static final int AT_ONCE = 200;
    private static final int GAPS = 200;

    /** No answer takes longer than this to be stored. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Holds a range of places, after {@code after} and up to {@code upTo}, at which no answer was found. */
    private record Gap(long after, long upTo, Instant noticed) {}

    private final Recommendations recommendations;
    private final Clock clock;
    private final Map<String, RuleTally> tallies = new HashMap<>();
    private List<Gap> gaps = new ArrayList<>();
    private long last;
    private long answers;

    RuleUsageCounter(Recommendations recommendations, Clock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Returns the last place that was read. */
    long last() {
        return last;
    }

    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    /**
     * Reads the next answers.
     *
     * @return whether there may be more
     */
    boolean goOn() {
        List<Recommendations.Body> read = recommendations.between(last, Long.MAX_VALUE, AT_ONCE);
        Instant now = clock.instant();
        for (Recommendations.Body body : read) {
            passBy(last, body.seq() - 1, now);
            count(body);
            last = body.seq();
        }
        return read.size() == AT_ONCE;
    }

    /** Looks for answers that appeared late. */
    void recheckGaps() {
        List<Gap> before = gaps;
        gaps = new ArrayList<>();
        Instant oldest = clock.instant().minus(LATE);
        before.stream()
                .filter(gap -> gap.noticed().isAfter(oldest))
                .skip(Math.max(0, before.size() - GAPS))
                .forEach(this::lookInto);
    }

    RuleUsageCounts counts() {
        return new RuleUsageCounts(
                tallies.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, tally -> tally.getValue().count())),
                answers,
                false);
    }

    private void lookInto(Gap gap) {
        long after = gap.after();
        for (Recommendations.Body body : recommendations.between(after, gap.upTo(), AT_ONCE)) {
            passBy(after, body.seq() - 1, gap.noticed());
            count(body);
            after = body.seq();
        }
        passBy(after, gap.upTo(), gap.noticed());
    }

    private void passBy(long after, long upTo, Instant noticed) {
        if (after < upTo) {
            gaps.add(new Gap(after, upTo, noticed));
        }
    }

    private void count(Recommendations.Body body) {
        answers++;
        String title = body.title() == null ? "" : body.title();
        RuleMention heard = new RuleMention(body.seq(), body.publicId(), title, body.verdict(), body.evaluatedAt());
        for (String rule : CitedRules.in(body.body())) {
            tallies.computeIfAbsent(rule, name -> new RuleTally()).add(heard);
        }
    }
}
