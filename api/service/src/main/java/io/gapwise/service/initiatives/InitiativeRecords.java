package io.gapwise.service.initiatives;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores initiatives as they are now, each for its tenant. */
@Repository
class InitiativeRecords {

    /** Stands where nothing is due, so that lists by the next day that is due end with these. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String SELECT =
            "select id, case_id, case_version, recommendation, rule_set, verdict, confidence,"
                    + " content, version, revision, sample, created_at, created_by, changed_at, changed_by, levels, next_due_on,"
                    + " last_progress, last_check_on from initiative where tenant = :tenant and erased_at is null";

    private final JdbcClient store;

    InitiativeRecords(JdbcClient store) {
        this.store = store;
    }

    void add(Initiative initiative) {
        content(
                        own(
                                "insert into initiative (id, tenant, case_id, case_version, recommendation, rule_set, verdict,"
                                        + " confidence, title, decision, reason, owner, status, starts_on, ends_on, content, version,"
                                        + " revision, sample, created_at, created_by, changed_at, changed_by, levels, next_due_on)"
                                        + " values (:id, :tenant, :case, :caseVersion, :recommendation, :ruleSet, :verdict, :confidence,"
                                        + " :title, :decision, :reason, :owner, :status, :startsOn, :endsOn, :content, :version,"
                                        + " :revision, :sample, :createdAt, :createdBy, :changedAt, :changedBy, :levels, :due)"),
                        initiative)
                .param("case", initiative.caseId())
                .param("caseVersion", initiative.caseVersion())
                .param("recommendation", initiative.recommendation())
                .param("ruleSet", initiative.ruleSet())
                .param("verdict", initiative.verdict())
                .param("confidence", initiative.confidence())
                .param("sample", initiative.sample())
                .param("createdAt", initiative.createdAt())
                .param("createdBy", initiative.createdBy())
                .param("levels", "")
                .param("due", NEVER)
                .update();
    }

    /** Stores an initiative under its next revision, and returns false if it has another one than that which was changed. */
    boolean change(Initiative changed) {
        return content(
                                own("update initiative set title = :title, decision = :decision, reason = :reason,"
                                        + " owner = :owner, status = :status, starts_on = :startsOn, ends_on = :endsOn,"
                                        + " content = :content, version = :version, revision = revision + 1,"
                                        + " changed_at = :changedAt, changed_by = :changedBy where tenant = :tenant and id = :id"
                                        + " and revision = :revision and erased_at is null"),
                                changed)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, Initiative initiative) {
        InitiativeContent content = initiative.content();
        return statement
                .param("id", initiative.id())
                .param("title", content.title())
                .param("decision", content.decision().name())
                .param("reason", content.reason())
                .param("owner", content.owner())
                .param("status", content.status().name())
                .param("startsOn", content.startsOn())
                .param("endsOn", content.endsOn())
                .param("content", InitiativeJson.text(InitiativeJson.content(content)))
                .param("version", initiative.version())
                .param("revision", initiative.revision())
                .param("changedAt", initiative.changedAt())
                .param("changedBy", initiative.changedBy());
    }

    /** Notes what lists show of the data of an initiative. That makes no new version. */
    void summarise(String id, Initiative.Summary summary) {
        own("update initiative set levels = :levels, next_due_on = :due, last_progress = :progress,"
                        + " last_check_on = :checkOn where tenant = :tenant and id = :id")
                .param("levels", summary.levels())
                .param("due", summary.nextDueOn() == null ? NEVER : summary.nextDueOn())
                .param("progress", summary.lastProgress())
                .param("checkOn", summary.lastCheckOn())
                .param("id", id)
                .update();
    }

    /** Dates a made-up initiative as if it had been written down then. */
    void dateBack(String id, OffsetDateTime at) {
        own("update initiative set created_at = :at, changed_at = :at where tenant = :tenant and id = :id and sample")
                .param("at", at)
                .param("id", id)
                .update();
    }

    Optional<Initiative> find(String id) {
        return own(SELECT + " and id = :id")
                .param("id", id)
                .query((row, number) -> initiative(row))
                .optional();
    }

    /**
     * Locks an initiative until the transaction ends, and returns false where it is deleted or erased. What was read of it
     * before may be old. All that were begun on the same recommendation are locked with it, in one order for everybody,
     * because only one of them is counted.
     */
    boolean hold(String id) {
        Optional<String> recommendation =
                own("select recommendation from initiative where tenant = :tenant and id = :id and erased_at is null")
                        .param("id", id)
                        .query(String.class)
                        .optional();
        recommendation.ifPresent(this::holdOfRecommendation);
        return recommendation.isPresent()
                && own("select id from initiative where tenant = :tenant and id = :id and erased_at is null")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .isPresent();
    }

    /** Locks all initiatives that were begun on a recommendation until the transaction ends. */
    void holdOfRecommendation(String recommendation) {
        own("select id from initiative where tenant = :tenant and recommendation = :recommendation order by id for update")
                .param("recommendation", recommendation)
                .query(String.class)
                .list();
    }

    /** Locks all initiatives of a case until the transaction ends. */
    void holdOfCase(String caseId) {
        own("select id from initiative where tenant = :tenant and case_id = :case order by id for update")
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    /** Returns the case of an initiative, also of one that is erased. */
    Optional<String> caseOf(String id) {
        return own("select case_id from initiative where tenant = :tenant and id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Lists the initiatives of a case, the oldest first. */
    List<Initiative> ofCase(String caseId) {
        return own(SELECT + " and case_id = :case order by created_at, id")
                .param("case", caseId)
                .query((row, number) -> initiative(row))
                .list();
    }

    /** Lists the initiatives that were decided on a recommendation, the oldest first. */
    List<Initiative> ofRecommendation(String recommendation) {
        return own(SELECT + " and recommendation = :recommendation order by created_at, id")
                .param("recommendation", recommendation)
                .query((row, number) -> initiative(row))
                .list();
    }

    /** Lists some more than the page has, to see whether there is another one. */
    List<Initiative> page(InitiativeFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String conditions = filter.conditions(values);
        return own(SELECT + conditions + filter.orderSql() + " limit :most")
                .params(values)
                .param("most", filter.limit() + 1)
                .query((row, number) -> initiative(row))
                .list();
    }

    /**
     * Lists who is in charge of anything, in the order of the names. One name is found after the other in an index, so that
     * it takes no longer where each of them is in charge of much.
     */
    List<String> owners(int most) {
        List<String> owners = new ArrayList<>();
        Optional<String> next = ownerBehind("");
        while (next.isPresent() && owners.size() < most) {
            owners.add(next.get());
            next = ownerBehind(next.get());
        }
        return owners;
    }

    private Optional<String> ownerBehind(String name) {
        return own("select owner from initiative where tenant = :tenant and owner > :name and erased_at is null"
                        + " order by owner limit 1")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Reads the first initiatives behind an id, in the order of their ids. */
    List<Initiative> behind(String id, int most) {
        return own(SELECT + " and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> initiative(row))
                .list();
    }

    /** An initiative as it is counted. */
    record Counted(String id, Tally confidence) {}

    /**
     * Returns which of the initiatives on a recommendation is counted for it: the one that was judged last, else the one
     * that was begun last. Made-up ones are in no count.
     */
    Optional<Counted> counted(String recommendation) {
        return own("select id, rule_set, confidence, decision, last_progress from initiative where tenant = :tenant"
                        + " and recommendation = :recommendation and not sample order by"
                        + " case when last_progress in (:judged) then 0 when last_progress is null then 2 else 1 end,"
                        + " last_check_on desc nulls last, created_at desc, id limit 1")
                .param("recommendation", recommendation)
                .param("judged", TrackRecords.JUDGED.stream().map(Enum::name).toList())
                .query((row, number) -> new Counted(
                        row.getString("id"),
                        new Tally(
                                InitiativeTallies.CONFIDENCE,
                                row.getString("confidence"),
                                row.getString("rule_set"),
                                !row.getString("decision").equals("DECLINED"),
                                row.getString("last_progress"))))
                .optional();
    }

    /**
     * Lists the levels that were measured of each initiative on a recommendation that is neither made up nor declined, and
     * those that are made up.
     */
    List<Tally> levels(String recommendation) {
        return own("select case when sample then :made else :levels end as kind, case when sample then '' else levels end"
                        + " as name, rule_set from initiative where tenant = :tenant and recommendation = :recommendation"
                        + " and erased_at is null and (sample or decision <> 'DECLINED')")
                .param("recommendation", recommendation)
                .param("made", InitiativeTallies.SAMPLE)
                .param("levels", InitiativeTallies.LEVELS)
                .query((row, number) ->
                        new Tally(row.getString("kind"), row.getString("name"), row.getString("rule_set"), true, null))
                .list();
    }

    boolean delete(String id) {
        return own("delete from initiative where tenant = :tenant and id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Deletes an initiative, and returns false if it has another revision than that which was read. */
    boolean delete(String id, long revision) {
        return own("delete from initiative where tenant = :tenant and id = :id and revision = :revision")
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                > 0;
    }

    /** Forgets the texts of the initiatives of a case; what was claimed and what came of it stays in counts. */
    int forget(String caseId, String erased, OffsetDateTime at) {
        return own("update initiative set title = :erased, reason = null, owner = null, content = '{}',"
                        + " created_by = :erased, changed_by = :erased, erased_at = :at"
                        + " where tenant = :tenant and case_id = :case and erased_at is null")
                .param("erased", erased)
                .param("at", at)
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        return new Initiative(
                row.getString("id"),
                row.getString("case_id"),
                row.getInt("case_version"),
                row.getString("recommendation"),
                row.getString("rule_set"),
                row.getString("verdict"),
                row.getString("confidence"),
                ContentMembers.stored(InitiativeJson.stored(row.getString("content"))),
                row.getInt("version"),
                row.getLong("revision"),
                row.getBoolean("sample"),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "changed_at"),
                row.getString("changed_by"),
                new Initiative.Summary(
                        Objects.requireNonNullElse(row.getString("levels"), ""),
                        due(row.getObject("next_due_on", LocalDate.class)),
                        row.getString("last_progress"),
                        row.getObject("last_check_on", LocalDate.class)));
    }

    private static @Nullable LocalDate due(LocalDate stored) {
        return stored.equals(NEVER) ? null : stored;
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
