package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import io.gapwise.sheets.xapi.Score;
import io.gapwise.sheets.xapi.StatementResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what is kept of statements, and of which activities each tells something. */
@Repository
class KeptStatements {

    private static final String COLUMNS = "select id, seq, stored_at, happened_at, actor, verb, activity_iri, target,"
            + " completion, success, scaled, raw_score, least_score, most_score, duration, progress, content_hash,"
            + " version, sent_by, voided from xapi_statement where tenant = :tenant";

    private final JdbcClient store;
    private final NamedParameterJdbcOperations many;

    KeptStatements(JdbcClient store, NamedParameterJdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Returns the digests of what those statements said that are kept already, by their ids. */
    Map<String, String> hashes(Collection<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        own("select id, content_hash from xapi_statement where tenant = :tenant and id in (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    hashes.put(row.getString("id"), row.getString("content_hash"));
                });
        return hashes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of them was stored at the same moment */
    void add(List<KeptStatement> statements) {
        many.batchUpdate(
                "insert into xapi_statement (tenant, id, stored_at, happened_at, actor, verb, activity_iri, activity,"
                        + " target, completion, success, scaled, raw_score, least_score, most_score, duration, progress,"
                        + " content_hash, version, sent_by, voided) values (:tenant, :id, :storedAt, :happenedAt, :actor,"
                        + " :verb, :iri, :activity, :target, :completion, :success, :scaled, :raw, :least, :most,"
                        + " :duration, :progress, :hash, :version, :by, :voided)",
                statements.stream().map(KeptStatements::values).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(KeptStatement each) {
        StatementResult result = each.result();
        Score score = result.score();
        return new MapSqlParameterSource("tenant", Callers.tenant())
                .addValue("id", each.id())
                .addValue("storedAt", each.storedAt())
                .addValue("happenedAt", each.happenedAt())
                .addValue("actor", each.actor())
                .addValue("verb", each.verb())
                .addValue("iri", each.activity())
                .addValue("activity", each.activity() == null ? null : About.hash(each.activity()))
                .addValue("target", each.target())
                .addValue("completion", result.completion())
                .addValue("success", result.success())
                .addValue("scaled", score == null ? null : score.scaled())
                .addValue("raw", score == null ? null : score.raw())
                .addValue("least", score == null ? null : score.least())
                .addValue("most", score == null ? null : score.most())
                .addValue("duration", result.duration())
                .addValue("progress", result.progress())
                .addValue("hash", each.contentHash())
                .addValue("version", each.version())
                .addValue("by", each.sentBy())
                .addValue("voided", each.voided());
    }

    /** Stores of which activities a statement tells something. */
    void addAbout(Map<String, List<About>> byStatement) {
        many.batchUpdate(
                "insert into xapi_about (tenant, activity, statement, part)"
                        + " values (:tenant, :activity, :statement, :part)",
                byStatement.entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .map(about -> new MapSqlParameterSource("tenant", Callers.tenant())
                                        .addValue("activity", about.hash())
                                        .addValue("statement", each.getKey())
                                        .addValue("part", about.part().name())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Lists the hashes of the activities that some statements tell something of. */
    List<String> activitiesOf(Collection<String> ids) {
        return own("select distinct activity from xapi_about where tenant = :tenant and statement in (:ids)"
                        + " order by activity")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    /** Takes those statements back that are there, but none that takes another one back. */
    void markVoided(Collection<String> ids, String voidingVerb) {
        own("update xapi_statement set voided = true where tenant = :tenant and id in (:ids) and verb <> :verb")
                .param("ids", ids)
                .param("verb", voidingVerb)
                .update();
    }

    /** Returns which of these statements were taken back before they came. */
    List<String> voidedBefore(Collection<String> ids, String voidingVerb) {
        return own("select distinct target from xapi_statement where tenant = :tenant and target in (:ids)"
                        + " and verb = :verb")
                .param("ids", ids)
                .param("verb", voidingVerb)
                .query(String.class)
                .list();
    }

    Optional<KeptStatement> find(String id) {
        return own(COLUMNS + " and id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists statements that are not taken back. */
    List<KeptStatement> list(StatementQuery query, int most) {
        String order = query.ascending() ? " order by seq limit :most" : " order by seq desc limit :most";
        String after = query.ascending() ? " and seq > :after" : " and seq < :after";
        return own(COLUMNS + " and voided = false"
                        + (query.verb() == null ? "" : " and verb = :verb")
                        + (query.activity() == null ? "" : " and activity = :activity")
                        + (query.since() == null ? "" : " and stored_at > :since")
                        + (query.until() == null ? "" : " and stored_at <= :until")
                        + (query.after() == null ? "" : after)
                        + order)
                .param("verb", query.verb())
                .param("activity", query.activity() == null ? null : About.hash(query.activity()))
                .param("since", query.since())
                .param("until", query.until())
                .param("after", query.after())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Lists the statements behind a place, in the order in which they were stored. */
    List<KeptStatement> behind(long seq, int most) {
        return own(COLUMNS + " and seq > :seq order by seq limit :most")
                .param("seq", seq)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Reads what is said of activities, by people and not by groups. Each row is passed on and none is kept. */
    void each(Collection<String> activities, Consumer<Happening> use) {
        own("select a.activity, a.part, s.actor, s.verb, s.happened_at, s.completion, s.success, s.scaled, s.raw_score,"
                        + " s.least_score, s.most_score from xapi_about a join xapi_statement s"
                        + " on s.tenant = a.tenant and s.id = a.statement where a.tenant = :tenant"
                        + " and a.activity in (:activities) and s.voided = false and s.actor is not null")
                .param("activities", activities)
                .query((ResultSet row) -> use.accept(new Happening(
                        row.getString("activity"),
                        About.Part.valueOf(row.getString("part")),
                        row.getString("actor"),
                        row.getString("verb"),
                        time(row, "happened_at"),
                        truth(row, "completion"),
                        truth(row, "success"),
                        percent(row))));
    }

    private static @Nullable Double percent(ResultSet row) throws SQLException {
        Score score = score(row);
        return score == null ? null : score.percent();
    }

    /** Deletes the statements that were stored before a time and tell nothing of these activities, and says how many. */
    int forget(OffsetDateTime before, Collection<String> connected, int most) {
        return own("delete from xapi_statement where tenant = :tenant and id in (select s.id from xapi_statement s"
                        + " where s.tenant = :tenant and s.stored_at < :before and not exists (select 1 from xapi_about a"
                        + " where a.tenant = :tenant and a.statement = s.id and a.activity in (:connected))"
                        + " order by s.stored_at limit :most)")
                .param("before", before)
                // An empty list is no list of SQL.
                .param("connected", connected.isEmpty() ? List.of("-") : connected)
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static KeptStatement read(ResultSet row) throws SQLException {
        return new KeptStatement(
                row.getString("id"),
                row.getLong("seq"),
                time(row, "stored_at"),
                time(row, "happened_at"),
                row.getString("actor"),
                row.getString("verb"),
                row.getString("activity_iri"),
                row.getString("target"),
                new StatementResult(
                        truth(row, "completion"),
                        truth(row, "success"),
                        score(row),
                        row.getString("duration"),
                        row.getObject("progress", Integer.class)),
                row.getString("content_hash"),
                row.getString("version"),
                row.getString("sent_by"),
                row.getBoolean("voided"));
    }

    private static @Nullable Score score(ResultSet row) throws SQLException {
        Score score = new Score(
                row.getObject("scaled", Double.class),
                row.getObject("raw_score", Double.class),
                row.getObject("least_score", Double.class),
                row.getObject("most_score", Double.class));
        return score.isEmpty() ? null : score;
    }

    private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
