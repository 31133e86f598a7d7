package io.gapwise.service.plans;

import io.gapwise.practice.plan.Plan;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the versions of plans, each for its tenant. */
@Repository
class StoredVersions {

    /** Older drafts than these are left out; what was approved stays. */
    static final int MOST_DRAFTS = 100;

    private static final String LISTED = "select number, state, fits, proved, planned, left_out,"
            + " digest = :digest as up_to_date, made_at, made_by, approved_at, approved_by, approval_note"
            + " from training_plan_version where tenant = :tenant and plan = :plan";

    private static final String WHOLE = "select number, state, fits, proved, planned, left_out,"
            + " digest = :digest as up_to_date, made_at, made_by, approved_at, approved_by, approval_note, request,"
            + " report from training_plan_version where tenant = :tenant and plan = :plan and number = :number";

    private final JdbcClient store;

    StoredVersions(JdbcClient store) {
        this.store = store;
    }

    /** A version as it is stored. */
    record Stored(ListedVersion listed, String request, String report) {}

    void add(String plan, int number, PlanReport report, OffsetDateTime at, String by) {
        String request = PlanTexts.of(report.request());
        boolean fits = report.result().match(found -> true, none -> false);
        own("insert into training_plan_version (plan, tenant, number, request, digest, report, fits, proved, planned,"
                        + " left_out, state, made_at, made_by) values (:plan, :tenant, :number, :request, :digest,"
                        + " :report, :fits, :proved, :planned, :leftOut, 'DRAFT', :at, :by)")
                .param("plan", plan)
                .param("number", number)
                .param("request", request)
                .param("digest", Sha256.ofText(request))
                .param("report", PlanJson.text(report))
                .param("fits", fits)
                .param("proved", report.result().match(Plan::proved, none -> none.proved()))
                .param("planned", report.result().match(found -> found.planned().size(), none -> 0))
                .param(
                        "leftOut",
                        report.result()
                                .match(
                                        found -> found.leftOut().size(),
                                        none -> none.missing().size()))
                .param("at", at)
                .param("by", by)
                .update();
        leaveOut(plan);
    }

    private void leaveOut(String plan) {
        own("delete from training_plan_version where tenant = :tenant and plan = :plan and state = 'DRAFT'"
                        + " and number <= (select min(number) from (select number from training_plan_version"
                        + " where tenant = :tenant and plan = :plan and state = 'DRAFT'"
                        + " order by number desc limit :most) newest) - 1")
                .param("plan", plan)
                .param("most", MOST_DRAFTS)
                .update();
    }

    /**
     * Lists the versions of a plan, the newest first.
     *
     * @param digest the hash of what the plan follows from now
     */
    List<ListedVersion> listed(String plan, String digest) {
        return own(LISTED + " order by number desc")
                .param("plan", plan)
                .param("digest", digest)
                .query((row, number) -> listed(row))
                .list();
    }

    /** @param digest the hash of what the plan follows from now */
    Optional<Stored> find(String plan, int version, String digest) {
        return own(WHOLE)
                .param("plan", plan)
                .param("number", version)
                .param("digest", digest)
                .query((row, number) -> new Stored(listed(row), row.getString("request"), row.getString("report")))
                .optional();
    }

    /** Makes a version of a plan that is held the one that holds, and that which held a replaced one. */
    void approve(String plan, int version, OffsetDateTime at, String by, @Nullable String note) {
        own("update training_plan_version set state = 'REPLACED' where tenant = :tenant and plan = :plan"
                        + " and state = 'APPROVED'")
                .param("plan", plan)
                .update();
        own("update training_plan_version set state = 'APPROVED', approved_at = :at, approved_by = :by,"
                        + " approval_note = :note where tenant = :tenant and plan = :plan and number = :number")
                .param("plan", plan)
                .param("number", version)
                .param("at", at)
                .param("by", by)
                .param("note", note)
                .update();
    }

    /** Stores a version again with other titles. */
    void rewrite(String plan, int version, PlanRequest request, String report) {
        String text = PlanTexts.of(request);
        own("update training_plan_version set request = :request, digest = :digest, report = :report"
                        + " where tenant = :tenant and plan = :plan and number = :number")
                .param("plan", plan)
                .param("number", version)
                .param("request", text)
                .param("digest", Sha256.ofText(text))
                .param("report", report)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static ListedVersion listed(ResultSet row) throws SQLException {
        OffsetDateTime approved = StoredPlans.timeIfAny(row, "approved_at");
        return new ListedVersion(
                row.getInt("number"),
                VersionState.valueOf(row.getString("state")),
                row.getBoolean("fits"),
                row.getBoolean("proved"),
                row.getInt("planned"),
                row.getInt("left_out"),
                row.getBoolean("up_to_date"),
                StoredPlans.time(row, "made_at"),
                row.getString("made_by"),
                approved == null
                        ? null
                        : new Approval(row.getString("approved_by"), approved, row.getString("approval_note")));
    }
}
