package io.gapwise.service.turns;

import io.gapwise.service.store.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the work of all tenants its turns. The tenant comes first for whom the fewest programs work, then the one that was
 * not given a turn for the longest time; within a tenant, what was asked for first comes first.
 */
@Component
class WorkQueue {

    /** Long enough for a pause to collect garbage, and short enough that nobody waits long for a program that died. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final WorkTurns turns;
    private final Instance self;
    private final TransactionOperations transactions;
    private final Clock clock;

    WorkQueue(WorkTurns turns, Instance self, TransactionOperations transactions, Clock clock) {
        this.turns = turns;
        this.self = self;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the next work of a kind; nothing if there is none. */
    Optional<Work> take(WorkSource source) {
        if (!source.anyWaiting(now())) {
            return Optional.empty();
        }
        return Optional.ofNullable(transactions.execute(tx -> {
            turns.hold(source.kind());
            Optional<Work> next = next(source.standing(now()), turns.served(source.kind()))
                    .filter(work -> source.lend(work, lease(), now()));
            next.ifPresent(work -> turns.serve(source.kind(), work.tenant()));
            return next.orElse(null);
        }));
    }

    /** Says whether another tenant waits for its turn. */
    boolean othersWait(WorkSource source, String tenant) {
        return source.standing(now()).stream()
                .anyMatch(work -> !work.running() && !work.tenant().equals(tenant));
    }

    /** Says that this program lives. */
    void renew(WorkSource source) {
        source.renew(lease());
    }

    /** Ends what a program left behind that was alone with the database, as this one is now. */
    void start(WorkSource source) {
        if (self.alone()) {
            source.endLeases();
        }
    }

    void release(WorkSource source) {
        source.release(self.id());
    }

    String owner() {
        return self.id();
    }

    static Optional<Work> next(List<Work> standing, Map<String, Long> served) {
        Map<String, Long> running = standing.stream()
                .filter(Work::running)
                .collect(Collectors.groupingBy(Work::tenant, Collectors.counting()));
        return standing.stream()
                .filter(work -> !work.running())
                .min(Comparator.<Work>comparingLong(work -> running.getOrDefault(work.tenant(), 0L))
                        .thenComparingLong(work -> served.getOrDefault(work.tenant(), 0L)));
    }

    private Lease lease() {
        return new Lease(self.id(), now().plus(LEASE));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
