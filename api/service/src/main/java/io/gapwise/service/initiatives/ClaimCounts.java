package io.gapwise.service.initiatives;

import io.gapwise.practice.record.ClaimKind;
import io.gapwise.service.access.Callers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what came of what answers claimed, for the caller's tenant. It stores nothing; made-up initiatives are in no count. */
@Repository
class ClaimCounts {

    private final JdbcClient store;

    ClaimCounts(JdbcClient store) {
        this.store = store;
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
        return own("select c.name, c.followed, i.last_progress, count(*) as amount from initiative_claim c"
                        + " join initiative i on i.id = c.initiative where c.tenant = :tenant and c.kind = :kind"
                        + " and not i.sample and (:anyRules or i.rule_set = :ruleSet)"
                        + " group by c.name, c.followed, i.last_progress")
                .param("kind", kind.name())
                .param("anyRules", ruleSet == null)
                .param("ruleSet", ruleSet == null ? "" : ruleSet)
                .query((row, number) -> new Count(
                        row.getString("name"),
                        row.getBoolean("followed"),
                        row.getString("last_progress"),
                        row.getInt("amount")))
                .list();
    }

    /** Counts initiatives by how sure the verdict was; one on which nothing was done was not followed. */
    List<Count> byConfidence(@Nullable String ruleSet) {
        return own("select i.confidence, i.decision, i.last_progress, count(*) as amount from initiative i"
                        + " where i.tenant = :tenant and not i.sample and (:anyRules or i.rule_set = :ruleSet)"
                        + " group by i.confidence, i.decision, i.last_progress")
                .param("anyRules", ruleSet == null)
                .param("ruleSet", ruleSet == null ? "" : ruleSet)
                .query((row, number) -> new Count(
                        row.getString("confidence"),
                        !"DECLINED".equals(row.getString("decision")),
                        row.getString("last_progress"),
                        row.getInt("amount")))
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
