package io.gapwise.site.rulebook;

import io.gapwise.service.recommendations.ListingChanges;
import io.gapwise.service.recommendations.ListingMoves;
import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Counts which rules the stored answers of a tenant name and reads each answer once. An answer gets its place before
 * others can see it, so one with a lower place may appear late. The counter therefore remembers for a while which
 * answers it has read, and looks for others among them; places without an answer say nothing, because other tenants
 * have most of them. It must be used by one thread at a time.
 */
final class RuleUsageCounter {

    private static final int AT_ONCE = 200;
    /** The number of answers that are remembered, whenever they were read. */
    private static final int REMEMBERED = 5_000;

    /** No answer takes longer than this to be stored. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Recommendations recommendations;
    private final ListingChanges changes;
    private final Clock clock;
    private final Map<String, RuleTally> tallies = new HashMap<>();
    /** When the answers were read that were read last, by their places. */
    private final NavigableMap<Long, Instant> read = new TreeMap<>();

    /** The last place of which nothing is remembered any more. */
    private long forgotten;

    private long last;
    private long lastChange;
    private long answers;

    RuleUsageCounter(Recommendations recommendations, ListingChanges changes, Clock clock) {
        this.recommendations = recommendations;
        this.changes = changes;
        this.clock = clock;
    }

    /** Returns the last place that was read. */
    long last() {
        return last;
    }

    /** Returns the last change of the lists that is counted. */
    long lastChange() {
        return lastChange;
    }

    /** Takes out what has left the lists, such as answers whose cases got later ones, and counts what has come back. */
    void follow() {
        ListingMoves moves = changes.since(lastChange);
        each(moves.left().stream().filter(this::isCounted).toList(), this::takeOut);
        // What has a higher number is read later.
        each(
                moves.joined().stream()
                        .filter(seq -> seq <= last && !read.containsKey(seq))
                        .toList(),
                this::count);
        lastChange = moves.last();
    }

    private boolean isCounted(long seq) {
        return seq <= last && (seq <= forgotten || read.containsKey(seq));
    }

    private void each(List<Long> seqs, Consumer<Recommendations.Body> reader) {
        for (int from = 0; from < seqs.size(); from += AT_ONCE) {
            recommendations
                    .bodies(seqs.subList(from, Math.min(seqs.size(), from + AT_ONCE)))
                    .forEach(reader);
        }
    }

    private void takeOut(Recommendations.Body body) {
        answers--;
        read.remove(body.seq());
        for (String rule : CitedRules.in(body.body())) {
            RuleTally tally = tallies.get(rule);
            if (tally != null) {
                tally.remove(body.seq());
            }
        }
    }

    /** Says whether an answer may still appear before one that was read. */
    boolean mayComeLate() {
        forgetOld();
        return !read.isEmpty();
    }

    /**
     * Reads the next answers.
     *
     * @return whether there may be more
     */
    boolean goOn() {
        List<Recommendations.Body> next = recommendations.after(last, AT_ONCE);
        for (Recommendations.Body body : next) {
            count(body);
            last = body.seq();
        }
        return next.size() == AT_ONCE;
    }

    /** Reads the answers that appeared late. */
    void recheck() {
        forgetOld();
        if (read.isEmpty()) {
            return;
        }
        List<Long> late = recommendations.numbers(forgotten, last).stream()
                .filter(seq -> !read.containsKey(seq))
                .sorted()
                .toList();
        each(late, this::count);
    }

    RuleUsageCounts counts() {
        return new RuleUsageCounts(
                tallies.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, tally -> tally.getValue().count())),
                answers,
                false);
    }

    /** Answers with a lower place than one that is forgotten are no longer looked for. */
    private void forgetOld() {
        Instant oldest = clock.instant().minus(LATE);
        while (!read.isEmpty()
                && (read.size() > REMEMBERED || read.firstEntry().getValue().isBefore(oldest))) {
            forgotten = read.pollFirstEntry().getKey();
        }
    }

    private void count(Recommendations.Body body) {
        answers++;
        read.put(body.seq(), clock.instant());
        if (read.size() > REMEMBERED) {
            forgetOld();
        }
        RuleMention heard = new RuleMention(body.seq(), body.publicId(), body.verdict(), body.evaluatedAt());
        for (String rule : CitedRules.in(body.body())) {
            tallies.computeIfAbsent(rule, name -> new RuleTally()).add(heard);
        }
    }
}
