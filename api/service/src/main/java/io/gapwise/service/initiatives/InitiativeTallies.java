package io.gapwise.service.initiatives;

import io.gapwise.practice.record.ClaimKind;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores what initiatives add to counts, each for its tenant. Who changes an initiative adds rows and locks none, so that
 * nobody waits for those who change others; the amounts of one thing are added up when they are read.
 */
@Repository
class InitiativeTallies {

    static final String CONFIDENCE = "CONFIDENCE";
    static final String LEVELS = "LEVELS";
    static final String SAMPLE = "SAMPLE";

    private final JdbcClient store;
    private final JdbcOperations many;

    InitiativeTallies(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /**
     * How often something has come out in one way.
     *
     * @param name what made the claim; for counts of verdicts how sure they were
     * @param progress what the last check said; null where there was none
     */
    record Count(String name, boolean followed, @Nullable String progress, int amount) {}

    /** @param ruleSet the version of the rules whose answers are counted; null for all */
    List<Count> of(ClaimKind kind, @Nullable String ruleSet) {
        return counts(kind.name(), ruleSet);
    }

    /** Counts recommendations by how sure the verdict was; one on which nothing was done was not followed. */
    List<Count> byConfidence(@Nullable String ruleSet) {
        return counts(CONFIDENCE, ruleSet);
    }

    /** Counts the initiatives that are neither made up nor declined, by the levels that were measured. */
    List<Count> byLevels() {
        return counts(LEVELS, null);
    }

    /** Returns whether there are made-up initiatives. */
    boolean anySample() {
        return !counts(SAMPLE, null).isEmpty();
    }

    private List<Count> counts(String kind, @Nullable String ruleSet) {
        return own("select name, followed, progress, sum(amount) as amount from initiative_tally"
                        + " where tenant = :tenant and kind = :kind"
                        + (ruleSet == null ? "" : " and rule_set = :ruleSet")
                        + " group by name, followed, progress having sum(amount) <> 0 order by name, followed, progress")
                .param("kind", kind)
                .param("ruleSet", ruleSet == null ? "" : ruleSet)
                .query((row, number) -> new Count(
                        row.getString("name"),
                        row.getBoolean("followed"),
                        row.getString("progress"),
                        row.getInt("amount")))
                .list();
    }

    /** Adds amounts, which are negative for what is no longer so. */
    void add(Map<Tally, Integer> amounts) {
        String tenant = Callers.tenant();
        List<Object[]> rows = new ArrayList<>();
        amounts.forEach((tally, amount) -> rows.add(new Object[] {
            tenant, tally.kind(), tally.name(), tally.ruleSet(), tally.followed(), tally.progress(), amount
        }));
        many.batchUpdate(
                "insert into initiative_tally (tenant, kind, name, rule_set, followed, progress, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /**
     * Makes one row of all rows of one thing, in the transaction that is open.
     *
     * @return false where somebody added a row or did the same meanwhile; the transaction must then be undone
     */
    boolean compact() {
        long last = own("select coalesce(max(id), 0) from initiative_tally where tenant = :tenant")
                .query(Long.class)
                .single();
        Map<Tally, Integer> amounts = new LinkedHashMap<>();
        int[] read = {0};
        own("select kind, name, rule_set, followed, progress, sum(amount) as amount, count(*) as held"
                        + " from initiative_tally where tenant = :tenant and id <= :last"
                        + " group by kind, name, rule_set, followed, progress")
                .param("last", last)
                .query((ResultSet row) -> {
                    amounts.put(tally(row), row.getInt("amount"));
                    read[0] += row.getInt("held");
                });
        int deleted = own("delete from initiative_tally where tenant = :tenant and id <= :last")
                .param("last", last)
                .update();
        amounts.values().removeIf(amount -> amount == 0);
        add(amounts);
        return deleted == read[0];
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getString("kind"),
                row.getString("name"),
                row.getString("rule_set"),
                row.getBoolean("followed"),
                row.getString("progress"));
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
