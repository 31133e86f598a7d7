package io.gapwise.service.plans;

import io.gapwise.service.store.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the computations of all tenants their turns. Tenants take turns with one another, and within a tenant who asked
 * first comes first, so that many computations of one tenant do not keep another one waiting.
 */
@Component
class PlanQueue {

    /** Long enough for a pause to collect garbage, and short enough that nobody waits long for a program that died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final StoredComputations computations;
    private final PlanTurns turns;
    private final Instance self;
    private final TransactionOperations transactions;
    private final Clock clock;

    PlanQueue(
            StoredComputations computations,
            PlanTurns turns,
            Instance self,
            TransactionOperations transactions,
            Clock clock) {
        this.computations = computations;
        this.turns = turns;
        this.self = self;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A computation that has not ended. */
    record Turn(String tenant, String plan, int number, boolean running, long turn, String askedBy) {}

    /** Holds the queue to the end of the transaction, and returns what stands in it in the order of its turns. */
    List<Turn> held() {
        turns.hold();
        return standing();
    }

    /** Counts one turn more of the queue, which is held. */
    long next() {
        return turns.next();
    }

    /** Returns what stands in the queue in the order of its turns. */
    List<Turn> standing() {
        List<Turn> byTurn = computations.standing();
        return inOrder(byTurn, byTurn.isEmpty() ? Map.of() : turns.served());
    }

    /** Returns how many come before a computation; empty if it does not wait. */
    Optional<Integer> place(String plan, int number) {
        List<Turn> all = standing();
        for (int i = 0; i < all.size(); i++) {
            Turn turn = all.get(i);
            if (turn.plan().equals(plan) && turn.number() == number) {
                return turn.running() ? Optional.empty() : Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Takes the next computation, after what dead programs had begun was ended. */
    Optional<Turn> take() {
        if (!computations.anyStanding()) {
            return Optional.empty();
        }
        return transactions.execute(tx -> {
            List<Turn> all = held();
            computations.breakOffLost(now());
            Optional<Turn> next = all.stream().filter(turn -> !turn.running()).findFirst();
            next.ifPresent(turn -> {
                computations.begin(turn, self.id(), now(), now().plus(LEASE));
                turns.serve(turn.tenant());
            });
            return next;
        });
    }

    /** Says that this program lives. */
    void renew() {
        computations.renew(self.id(), now().plus(LEASE));
    }

    /** Ends what a program left behind that was alone with the database, as this one is now. */
    void start() {
        if (self.alone()) {
            computations.breakOffAll(now());
        }
    }

    /** Ends what this program works on, because it stops. */
    void release() {
        computations.breakOffOf(self.id(), now());
    }

    String runner() {
        return self.id();
    }

    /**
     * Puts what runs first, then the first of each tenant that waits, then the second of each, and so on; of tenants that
     * have waited alike, that one comes first which was not given a turn for the longest time.
     *
     * @param served when each tenant was last given a turn
     */
    static List<Turn> inOrder(List<Turn> byTurn, Map<String, Long> served) {
        record Placed(Turn turn, int round) {}
        Map<String, Integer> rounds = new HashMap<>();
        byTurn.stream().filter(Turn::running).forEach(turn -> rounds.merge(turn.tenant(), 1, Integer::sum));
        List<Placed> placed = new ArrayList<>();
        for (Turn turn : byTurn) {
            placed.add(new Placed(turn, turn.running() ? -1 : rounds.merge(turn.tenant(), 1, Integer::sum)));
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::round)
                        .thenComparingLong(
                                each -> served.getOrDefault(each.turn().tenant(), 0L))
                        .thenComparingLong(each -> each.turn().turn()))
                .map(Placed::turn)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
