package io.gapwise.service.plans;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the computations of plans, each for its tenant. */
@Repository
class StoredComputations {

    /** A plan keeps so many of its last computations; of the older ones, those that have ended are deleted. */
    static final int MOST_ENDED = 100;

    private static final String SELECT = "select plan, number, state, failure, version, asked_at, asked_by, started_at,"
            + " ended_at from training_plan_computation where tenant = :tenant and plan = :plan";

    private final JdbcClient store;

    StoredComputations(JdbcClient store) {
        this.store = store;
    }

    /** @param turn the next turn of the queue */
    void add(String plan, int number, String request, String digest, long turn, OffsetDateTime at, String by) {
        own("insert into training_plan_computation (plan, tenant, number, request, digest, state, turn, asked_at,"
                        + " asked_by) values (:plan, :tenant, :number, :request, :digest, 'QUEUED', :turn, :at, :by)")
                .param("plan", plan)
                .param("number", number)
                .param("request", request)
                .param("digest", digest)
                .param("turn", turn)
                .param("at", at)
                .param("by", by)
                .update();
        own("delete from training_plan_computation where tenant = :tenant and plan = :plan"
                        + " and state in ('DONE', 'FAILED') and number <= :oldest")
                .param("plan", plan)
                .param("oldest", number - MOST_ENDED)
                .update();
    }

    Optional<Computation> find(String plan, int computation) {
        return own(SELECT + " and number = :number")
                .param("plan", plan)
                .param("number", computation)
                .query((row, number) -> computation(row))
                .optional();
    }

    /** Lists the computations of a plan, the newest first. */
    List<Computation> of(String plan) {
        return own(SELECT + " order by number desc")
                .param("plan", plan)
                .query((row, number) -> computation(row))
                .list();
    }

    /** Finds the one that is still to work out the same request. */
    Optional<Computation> open(String plan, String digest) {
        return own(SELECT + " and state in ('QUEUED', 'RUNNING') and digest = :digest order by number limit 1")
                .param("plan", plan)
                .param("digest", digest)
                .query((row, number) -> computation(row))
                .optional();
    }

    /** Returns what a program is to work out, if it still is. */
    Optional<String> request(String plan, int number, String runner) {
        return own("select request from training_plan_computation where tenant = :tenant and plan = :plan"
                        + " and number = :number and state = 'RUNNING' and runner = :runner")
                .param("plan", plan)
                .param("number", number)
                .param("runner", runner)
                .query(String.class)
                .optional();
    }

    /** Says whether a program is still to work it out. */
    boolean running(String plan, int number, String runner) {
        return own("select number from training_plan_computation where tenant = :tenant and plan = :plan"
                        + " and number = :number and state = 'RUNNING' and runner = :runner")
                .param("plan", plan)
                .param("number", number)
                .param("runner", runner)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void done(String plan, int number, int version, OffsetDateTime at) {
        own("update training_plan_computation set state = 'DONE', version = :version, request = null, ended_at = :at"
                        + " where tenant = :tenant and plan = :plan and number = :number")
                .param("plan", plan)
                .param("number", number)
                .param("version", version)
                .param("at", at)
                .update();
    }

    /** Ends a computation that has not ended, and returns false if it has. */
    boolean fail(String plan, int number, ComputationFailure failure, OffsetDateTime at) {
        return own("update training_plan_computation set state = 'FAILED', failure = :failure, request = null,"
                                + " ended_at = :at where tenant = :tenant and plan = :plan and number = :number"
                                + " and state in ('QUEUED', 'RUNNING')")
                        .param("plan", plan)
                        .param("number", number)
                        .param("failure", failure.name())
                        .param("at", at)
                        .update()
                > 0;
    }

    /** The request of a computation that has not ended. */
    record Waiting(int number, String request) {}

    List<Waiting> waiting(String plan) {
        return own("select number, request from training_plan_computation where tenant = :tenant and plan = :plan"
                        + " and state in ('QUEUED', 'RUNNING')")
                .param("plan", plan)
                .query((row, number) -> new Waiting(row.getInt("number"), row.getString("request")))
                .list();
    }

    void rewrite(String plan, int number, String request, String digest) {
        own("update training_plan_computation set request = :request, digest = :digest"
                        + " where tenant = :tenant and plan = :plan and number = :number and state in ('QUEUED', 'RUNNING')")
                .param("plan", plan)
                .param("number", number)
                .param("request", request)
                .param("digest", digest)
                .update();
    }

    /** Lists what has not ended, of all tenants, in the order in which it was asked for. */
    List<PlanQueue.Turn> standing() {
        return store.sql("select tenant, plan, number, state, turn, asked_by from training_plan_computation"
                        + " where state in ('QUEUED', 'RUNNING') order by turn")
                .query((row, number) -> new PlanQueue.Turn(
                        row.getString("tenant"),
                        row.getString("plan"),
                        row.getInt("number"),
                        row.getString("state").equals("RUNNING"),
                        row.getLong("turn"),
                        row.getString("asked_by")))
                .list();
    }

    /** Says whether anything has not ended, which costs less than to look what. */
    boolean anyStanding() {
        return !store.sql("select turn from training_plan_computation where tenant is not null"
                        + " and state in ('QUEUED', 'RUNNING') limit 1")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Begins the next of all tenants. */
    void begin(PlanQueue.Turn turn, String runner, OffsetDateTime now, OffsetDateTime until) {
        store.sql("update training_plan_computation set state = 'RUNNING', runner = :runner, lease_until = :until,"
                        + " started_at = :now where tenant = :tenant and plan = :plan and number = :number"
                        + " and state = 'QUEUED'")
                .param("tenant", turn.tenant())
                .param("plan", turn.plan())
                .param("number", turn.number())
                .param("runner", runner)
                .param("now", now)
                .param("until", until)
                .update();
    }

    /** Says that a program lives. */
    void renew(String runner, OffsetDateTime until) {
        store.sql("update training_plan_computation set lease_until = :until where tenant is not null"
                        + " and state = 'RUNNING' and runner = :runner")
                .param("until", until)
                .param("runner", runner)
                .update();
    }

    /** Ends what runs, whoever began it. */
    void breakOffAll(OffsetDateTime now) {
        store.sql("update training_plan_computation set state = 'FAILED', failure = 'BROKEN_OFF', request = null,"
                        + " ended_at = :now where tenant is not null and state = 'RUNNING'")
                .param("now", now)
                .update();
    }

    /** Ends what a program began that is dead by now. */
    void breakOffLost(OffsetDateTime now) {
        store.sql("update training_plan_computation set state = 'FAILED', failure = 'BROKEN_OFF', request = null,"
                        + " ended_at = :now where tenant is not null and state = 'RUNNING' and lease_until < :now")
                .param("now", now)
                .update();
    }

    /** Ends what a program began. */
    void breakOffOf(String runner, OffsetDateTime now) {
        store.sql("update training_plan_computation set state = 'FAILED', failure = 'BROKEN_OFF', request = null,"
                        + " ended_at = :now where tenant is not null and state = 'RUNNING' and runner = :runner")
                .param("now", now)
                .param("runner", runner)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Computation computation(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        int version = row.getInt("version");
        Integer made = row.wasNull() ? null : Integer.valueOf(version);
        return new Computation(
                row.getString("plan"),
                row.getInt("number"),
                ComputationState.valueOf(row.getString("state")),
                failure(failure),
                null,
                made,
                StoredPlans.time(row, "asked_at"),
                row.getString("asked_by"),
                StoredPlans.timeIfAny(row, "started_at"),
                StoredPlans.timeIfAny(row, "ended_at"));
    }

    private static @Nullable ComputationFailure failure(@Nullable String stored) {
        return stored == null ? null : ComputationFailure.valueOf(stored);
    }
}
