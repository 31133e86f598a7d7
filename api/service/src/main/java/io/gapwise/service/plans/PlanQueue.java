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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives the computations of all tenants their turns. Tenants take turns with one another, and within a tenant who asked
 * first comes first, so that many computations of one tenant do not keep another one waiting.
 */
@Repository
class PlanQueue {

    /** Long enough for a pause to collect garbage, and short enough that nobody waits long for a program that died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient store;
    private final Instance self;
    private final TransactionOperations transactions;
    private final Clock clock;

    PlanQueue(JdbcClient store, Instance self, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.self = self;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A computation that has not ended. */
    record Turn(String tenant, String plan, int number, boolean running, long turn, String askedBy) {}

    /** Holds the queue to the end of the transaction, and returns what stands in it in the order of its turns. */
    List<Turn> held() {
        store.sql("update training_plan_queue set turn = turn where id = 1").update();
        return standing();
    }

    /** Counts one turn more of the queue, which is held. */
    long next() {
        store.sql("update training_plan_queue set turn = turn + 1 where id = 1").update();
        return store.sql("select turn from training_plan_queue where id = 1")
                .query(Long.class)
                .single();
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

    /** Says whether anything is to be done, which costs less than to look what. */
    boolean isEmpty() {
        return store.sql("select turn from training_plan_computation where state in ('QUEUED', 'RUNNING') limit 1")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Takes the next computation, after what dead programs had begun was ended. */
    Optional<Turn> take() {
        return transactions.execute(tx -> {
            List<Turn> all = held();
            endLost();
            Optional<Turn> next = all.stream().filter(turn -> !turn.running()).findFirst();
            next.ifPresent(this::begin);
            return next;
        });
    }

    private void begin(Turn turn) {
        store.sql("update training_plan_computation set state = 'RUNNING', runner = :runner, lease_until = :until,"
                        + " started_at = :now where plan = :plan and number = :number and state = 'QUEUED'")
                .param("runner", self.id())
                .param("until", now().plus(LEASE))
                .param("now", now())
                .param("plan", turn.plan())
                .param("number", turn.number())
                .update();
    }

    /** Says that this program lives. */
    void renew() {
        store.sql(
                        "update training_plan_computation set lease_until = :until where state = 'RUNNING' and runner = :runner")
                .param("until", now().plus(LEASE))
                .param("runner", self.id())
                .update();
    }

    /** Ends what a program left behind that was alone with the database, as this one is now. */
    void start() {
        if (self.alone()) {
            breakOff("state = 'RUNNING'", Map.of());
        }
    }

    /** Ends what this program works on, because it stops. */
    void release() {
        breakOff("state = 'RUNNING' and runner = :runner", Map.of("runner", self.id()));
    }

    private void endLost() {
        breakOff("state = 'RUNNING' and lease_until < :now", Map.of());
    }

    private void breakOff(String which, Map<String, Object> values) {
        store.sql("update training_plan_computation set state = 'FAILED', failure = 'BROKEN_OFF', request = null,"
                        + " ended_at = :now where " + which)
                .param("now", now())
                .params(values)
                .update();
    }

    String runner() {
        return self.id();
    }

    /** Returns what stands in the queue in the order of its turns. */
    List<Turn> standing() {
        return inOrder(store.sql("select tenant, plan, number, state, turn, asked_by from training_plan_computation"
                        + " where state in ('QUEUED', 'RUNNING') order by turn")
                .query((row, number) -> new Turn(
                        row.getString("tenant"),
                        row.getString("plan"),
                        row.getInt("number"),
                        row.getString("state").equals("RUNNING"),
                        row.getLong("turn"),
                        row.getString("asked_by")))
                .list());
    }

    /** Puts what runs first, then the first of each tenant that waits, then the second of each, and so on. */
    static List<Turn> inOrder(List<Turn> byTurn) {
        record Placed(Turn turn, int round) {}
        Map<String, Integer> rounds = new HashMap<>();
        byTurn.stream().filter(Turn::running).forEach(turn -> rounds.merge(turn.tenant(), 1, Integer::sum));
        List<Placed> placed = new ArrayList<>();
        for (Turn turn : byTurn) {
            placed.add(new Placed(turn, turn.running() ? -1 : rounds.merge(turn.tenant(), 1, Integer::sum)));
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::round)
                        .thenComparingLong(each -> each.turn().turn()))
                .map(Placed::turn)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
