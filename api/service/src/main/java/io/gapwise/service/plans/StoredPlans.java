package io.gapwise.service.plans;

import io.gapwise.practice.plan.Gap;
import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores plans as they stand, each for its tenant. */
@Repository
class StoredPlans {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SELECT = "select id, name, owner, note, request, revision, sample, created_at,"
            + " created_by, changed_at, changed_by from training_plan where tenant = :tenant";
    private static final String LIST = "select id, name, owner, revision, versions, approved, sample, changed_at,"
            + " changed_by from training_plan where tenant = :tenant";

    private final JdbcClient store;

    StoredPlans(JdbcClient store) {
        this.store = store;
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this id by now */
    void add(TrainingPlan plan) {
        content(
                        own("insert into training_plan (id, tenant, name, owner, note, request, digest, revision,"
                                + " versions, computations, sample, created_at, created_by, changed_at, changed_by)"
                                + " values (:id, :tenant, :name, :owner, :note, :request, :digest, :revision, 0, 0,"
                                + " :sample, :createdAt, :createdBy, :changedAt, :changedBy)"),
                        plan)
                .param("sample", plan.sample())
                .param("createdAt", plan.createdAt())
                .param("createdBy", plan.createdBy())
                .update();
        nameCases(plan);
    }

    /** Stores a plan under its next revision, and returns false if it has another one than that which was changed. */
    boolean change(TrainingPlan changed) {
        boolean stored = content(
                                own("update training_plan set name = :name, owner = :owner, note = :note,"
                                        + " request = :request, digest = :digest, revision = revision + 1,"
                                        + " changed_at = :changedAt, changed_by = :changedBy"
                                        + " where tenant = :tenant and id = :id and revision = :revision"),
                                changed)
                        .update()
                > 0;
        if (stored) {
            nameCases(changed);
        }
        return stored;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, TrainingPlan plan) {
        String request = PlanTexts.of(plan.content().request());
        return statement
                .param("id", plan.id())
                .param("name", plan.content().name())
                .param("owner", plan.content().owner())
                .param("note", plan.content().note())
                .param("request", request)
                .param("digest", Sha256.ofText(request))
                .param("revision", plan.revision())
                .param("changedAt", plan.changedAt())
                .param("changedBy", plan.changedBy());
    }

    /** Remembers which cases the plan names. One that it names no more stays, for an older version may name it. */
    private void nameCases(TrainingPlan plan) {
        List<String> known = own("select case_id from training_plan_case where tenant = :tenant and plan = :id")
                .param("id", plan.id())
                .query(String.class)
                .list();
        plan.content().request().gaps().stream()
                .map(Gap::id)
                .filter(id -> isId(id) && !known.contains(id))
                .distinct()
                .forEach(
                        id -> own("insert into training_plan_case (plan, tenant, case_id) values (:id, :tenant, :case)")
                                .param("id", plan.id())
                                .param("case", id)
                                .update());
    }

    Optional<TrainingPlan> find(String id) {
        return own(SELECT + " and id = :id")
                .param("id", id)
                .query((row, number) -> plan(row))
                .optional();
    }

    Optional<ListedPlan> listed(String id) {
        return own(LIST + " and id = :id")
                .param("id", id)
                .query((row, number) -> listed(row))
                .optional();
    }

    /** Lists some more than the page has, to see whether there is another one, the one that was changed last first. */
    List<ListedPlan> page(PlanFilter filter) {
        PlanFilter.Behind behind = filter.behind();
        JdbcClient.StatementSpec asked = own(LIST + " and sample = :sample"
                        + (behind == null ? "" : " and (changed_at < :at or (changed_at = :at and id < :id))")
                        + " order by changed_at desc, id desc limit :most")
                .param("sample", filter.sample())
                .param("most", filter.limit() + 1);
        if (behind != null) {
            asked = asked.param("at", behind.changedAt()).param("id", behind.id());
        }
        return asked.query((row, number) -> listed(row)).list();
    }

    /** Reads the first plans behind an id, in the order of their ids. */
    List<TrainingPlan> behind(String id, int most) {
        return own(SELECT + " and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> plan(row))
                .list();
    }

    boolean any(boolean sample) {
        return !own("select id from training_plan where tenant = :tenant and sample = :sample limit 1")
                .param("sample", sample)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /**
     * Holds a plan to the end of the transaction, so that nobody else writes anything of it.
     *
     * @return false if there is none of this id
     */
    boolean hold(String id) {
        return own("select id from training_plan where tenant = :tenant and id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Returns the hash of what the versions of a plan follow from now; an empty text where it was just deleted. */
    String digest(String id) {
        return own("select digest from training_plan where tenant = :tenant and id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Returns what the versions of a plan follow from now, as it is stored. */
    String requestText(String id) {
        return own("select request from training_plan where tenant = :tenant and id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Counts a version more, of a plan that is held, and returns its number. */
    int nextVersion(String id) {
        own("update training_plan set versions = versions + 1 where tenant = :tenant and id = :id")
                .param("id", id)
                .update();
        return own("select versions from training_plan where tenant = :tenant and id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Counts a computation more, of a plan that is held, and returns its number. */
    int nextComputation(String id) {
        own("update training_plan set computations = computations + 1 where tenant = :tenant and id = :id")
                .param("id", id)
                .update();
        return own("select computations from training_plan where tenant = :tenant and id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Stores what a plan that is held follows from under its next revision, with other titles. */
    void rewrite(String id, String request) {
        own("update training_plan set request = :request, digest = :digest, revision = revision + 1"
                        + " where tenant = :tenant and id = :id")
                .param("id", id)
                .param("request", request)
                .param("digest", Sha256.ofText(request))
                .update();
    }

    void approve(String id, int version) {
        own("update training_plan set approved = :version where tenant = :tenant and id = :id")
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** Deletes a plan with all that belongs to it, and returns false if it has another revision. */
    boolean delete(String id, long revision) {
        return own("delete from training_plan where tenant = :tenant and id = :id and revision = :revision")
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                > 0;
    }

    /** Lists the plans that name a case in any of their versions. */
    List<String> naming(String caseId) {
        return own("select plan from training_plan_case where tenant = :tenant and case_id = :case order by plan")
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static ListedPlan listed(ResultSet row) throws SQLException {
        int approved = row.getInt("approved");
        Integer number = row.wasNull() ? null : Integer.valueOf(approved);
        return new ListedPlan(
                row.getString("id"),
                row.getString("name"),
                row.getString("owner"),
                row.getLong("revision"),
                row.getInt("versions"),
                number,
                row.getBoolean("sample"),
                time(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static TrainingPlan plan(ResultSet row) throws SQLException {
        return new TrainingPlan(
                row.getString("id"),
                new PlanContent(
                        row.getString("name"),
                        row.getString("owner"),
                        row.getString("note"),
                        PlanTexts.request(row.getString("request"))),
                row.getLong("revision"),
                row.getBoolean("sample"),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "changed_at"),
                row.getString("changed_by"));
    }

    static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }

    static @Nullable OffsetDateTime timeIfAny(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
