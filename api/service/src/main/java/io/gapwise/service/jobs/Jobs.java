package io.gapwise.service.jobs;

import io.gapwise.service.access.Callers;
import io.gapwise.service.sheets.ReferenceChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores jobs, each for its tenant, and which program works on each. */
@Repository
class Jobs {

    private final JdbcClient store;

    Jobs(JdbcClient store) {
        this.store = store;
    }

    void add(String id, JobOrder order, OffsetDateTime now) {
        own("insert into bulk_job (tenant, id, state, format, sheet_map, map_name, reference, language, announced,"
                        + " received, place, answered, refused, untouched, results, first_refused, worked_millis, attempts,"
                        + " revision, created_at, created_by, received_at) values (:tenant, :id, 'RECEIVING', :format, :map,"
                        + " :name, :reference, :language, :announced, 0, 0, 0, 0, 0, 0, '[]', 0, 0, 1, :now, :by, :now)")
                .param("id", id)
                .param("format", order.format().name())
                .param("map", order.sheetMap(), Types.VARCHAR)
                .param("name", order.mapName(), Types.VARCHAR)
                .param("reference", order.reference().name())
                .param("language", order.language().getLanguage())
                .param("announced", order.announced(), Types.BIGINT)
                .param("now", now)
                .param("by", Callers.current().name())
                .update();
    }

    Optional<Job> find(String id) {
        return own("select * from bulk_job where tenant = :tenant and id = :id")
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** Finds a job and holds it, so that nobody changes it until the transaction ends. */
    Optional<Job> held(String id) {
        return own("select * from bulk_job where tenant = :tenant and id = :id for update")
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** Finds a job and holds it where a program still works on it. */
    Optional<Job> held(String id, String owner) {
        return own("select * from bulk_job where tenant = :tenant and id = :id and state = 'RUNNING' and owner = :owner for update")
                .param("id", id)
                .param("owner", owner)
                .query((row, number) -> job(row))
                .optional();
    }

    /**
     * Lists jobs, the newest first.
     *
     * @param state null for all states
     * @param before the job behind which the list goes on; null to begin with the newest
     */
    List<Job> list(@Nullable JobState state, @Nullable Job before, int most) {
        JdbcClient.StatementSpec statement = own("select * from bulk_job where tenant = :tenant"
                        + (state == null ? "" : " and state = :state")
                        + (before == null ? "" : " and (created_at < :at or created_at = :at and id < :before)")
                        + " order by created_at desc, id desc limit :most")
                .param("most", most);
        if (state != null) {
            statement = statement.param("state", state.name());
        }
        if (before != null) {
            statement = statement.param("at", before.createdAt()).param("before", before.id());
        }
        return statement.query((row, number) -> job(row)).list();
    }

    /** Counts the jobs that are not over. */
    int open() {
        return own("select count(*) from bulk_job where tenant = :tenant and state in ('RECEIVING', 'WAITING', 'RUNNING')")
                .query(Integer.class)
                .single();
    }

    /** Notes that more of the file is here, and returns false if it is not as long as it was said to be before. */
    boolean grow(String id, long from, long to, OffsetDateTime now) {
        return changed(own("update bulk_job set received = :to, received_at = :now, revision = revision + 1"
                        + " where tenant = :tenant and id = :id"
                        + " and state = 'RECEIVING' and received = :from")
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("now", now));
    }

    void announce(String id, long length) {
        own("update bulk_job set announced = :length where tenant = :tenant and id = :id and state = 'RECEIVING'")
                .param("id", id)
                .param("length", length)
                .update();
    }

    /** Puts a job in the queue whose file is here to its end. */
    boolean queue(String id, long length, OffsetDateTime now) {
        return changed(own("update bulk_job set state = 'WAITING', queued_at = :now, revision = revision + 1"
                        + " where tenant = :tenant and id = :id"
                        + " and state = 'RECEIVING' and received = :length")
                .param("id", id)
                .param("length", length)
                .param("now", now));
    }

    /** Notes how far a job has come, which is held. */
    void progressed(String id, JobProgress to) {
        own("update bulk_job set total = :total, place = :place, answered = :answered, refused = :refused,"
                        + " untouched = :untouched, results = :results, first_refused = :first, worked_millis = :worked,"
                        + " attempts = 0, revision = revision + 1 where tenant = :tenant and id = :id")
                .param("id", id)
                .param("total", to.total(), Types.BIGINT)
                .param("place", to.place())
                .param("answered", to.answered())
                .param("refused", to.refused())
                .param("untouched", to.untouched())
                .param("results", to.results())
                .param("first", to.firstRefused())
                .param("worked", to.worked().toMillis())
                .update();
    }

    void count(String id, long total) {
        own("update bulk_job set total = :total, revision = revision + 1 where tenant = :tenant and id = :id")
                .param("id", id)
                .param("total", total)
                .update();
    }

    /** Ends a job, which is held. */
    void end(String id, JobState state, @Nullable String problem, OffsetDateTime now) {
        own("update bulk_job set state = :state, problem = :problem, owner = null, lease_until = null, ended_at = :now,"
                        + " revision = revision + 1 where tenant = :tenant and id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem, Types.VARCHAR)
                .param("now", now)
                .update();
    }

    boolean delete(String id) {
        return changed(
                own("delete from bulk_job where tenant = :tenant and id = :id").param("id", id));
    }

    /** A job of any tenant that is not over. */
    record Standing(String tenant, String id, boolean running) {}

    boolean anyWaiting(OffsetDateTime now) {
        return !store.sql("select tenant from bulk_job where state = 'WAITING' or state = 'RUNNING' and"
                        + " (lease_until is null or lease_until < :now) limit 1")
                .param("now", now)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Lists the jobs of all tenants that are to be worked on, in the order in which their files were here. */
    List<Standing> standing(OffsetDateTime now) {
        return store.sql("select tenant, id, state = 'RUNNING' and lease_until is not null and lease_until >= :now"
                        + " as running from bulk_job where state in ('WAITING', 'RUNNING') order by queued_at, id")
                .param("now", now)
                .query((row, number) ->
                        new Standing(row.getString("tenant"), row.getString("id"), row.getBoolean("running")))
                .list();
    }

    /** Lends a job to a program that nobody works on. */
    boolean lend(String id, String owner, OffsetDateTime until, OffsetDateTime now) {
        return changed(own("update bulk_job set attempts = attempts + case when state = 'RUNNING' then 1 else 0 end,"
                        + " state = 'RUNNING', owner = :owner, lease_until = :until, revision = revision + 1,"
                        + " started_at = coalesce(started_at, :now)"
                        + " where tenant = :tenant and id = :id"
                        + " and (state = 'WAITING' or state = 'RUNNING' and (lease_until is null or lease_until < :now))")
                .param("id", id)
                .param("owner", owner)
                .param("until", until)
                .param("now", now));
    }

    /** Gives a job back that is not finished, in good order. */
    void giveBack(String id, String owner) {
        own("update bulk_job set state = 'WAITING', owner = null, lease_until = null, revision = revision + 1"
                        + " where tenant = :tenant and id = :id"
                        + " and state = 'RUNNING' and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    void renew(String owner, OffsetDateTime until) {
        store.sql("update bulk_job set lease_until = :until where tenant is not null and state = 'RUNNING'"
                        + " and owner = :owner")
                .param("owner", owner)
                .param("until", until)
                .update();
    }

    void release(String owner) {
        store.sql("update bulk_job set state = 'WAITING', owner = null, lease_until = null, revision = revision + 1"
                        + " where tenant is not null and state = 'RUNNING' and owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Ends all leases. Only for a program that knows that there is no other. */
    void endLeases() {
        store.sql("update bulk_job set lease_until = null where tenant is not null and state = 'RUNNING'")
                .update();
    }

    List<String> tenants() {
        return store.sql("select distinct tenant from bulk_job")
                .query(String.class)
                .list();
    }

    /** Deletes the jobs that ended before a time, and returns how many. */
    int forgetEnded(OffsetDateTime before) {
        return own("delete from bulk_job where tenant = :tenant and ended_at < :before")
                .param("before", before)
                .update();
    }

    /** Deletes the jobs to whose file nothing was added since a time, and returns how many. */
    int forgetUnfinished(OffsetDateTime since) {
        return own("delete from bulk_job where tenant = :tenant and state = 'RECEIVING' and received_at < :since")
                .param("since", since)
                .update();
    }

    private static boolean changed(JdbcClient.StatementSpec statement) {
        return statement.update() == 1;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                JobState.valueOf(row.getString("state")),
                new JobOrder(
                        JobFormat.valueOf(row.getString("format")),
                        row.getString("sheet_map"),
                        row.getString("map_name"),
                        ReferenceChoice.valueOf(row.getString("reference")),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getObject("announced", Long.class)),
                row.getLong("received"),
                new JobProgress(
                        row.getObject("total", Long.class),
                        row.getLong("place"),
                        row.getLong("answered"),
                        row.getLong("refused"),
                        row.getLong("untouched"),
                        row.getLong("results"),
                        row.getString("first_refused"),
                        Duration.ofMillis(row.getLong("worked_millis"))),
                row.getString("problem"),
                row.getInt("attempts"),
                row.getLong("revision"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
