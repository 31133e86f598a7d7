package io.gapwise.service.rulesets;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.access.Callers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which rule sets answered which tenant, and since when. A tenant sees only those that answered it. */
@Repository
public class RuleSetUses {

    private static final String USES =
            "select rule_set as version, first_used, semantics from rule_set_use where tenant = :tenant";
    private static final String BEHIND =
            " and (first_used < :firstUsed or (first_used = :firstUsed and rule_set < :version))";
    private static final String ORDER = " order by first_used desc, rule_set desc limit :limit";

    private final JdbcClient store;

    RuleSetUses(JdbcClient store) {
        this.store = store;
    }

    /**
     * Records that a stored rule set answers the current tenant, unless that is recorded already.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else records it at the same time
     */
    public void add(String version, Instant firstUsed) {
        if (find(version).isEmpty()) {
            store.sql("insert into rule_set_use (tenant, rule_set, first_used, semantics)"
                            + " values (:tenant, :version, :firstUsed, :semantics)")
                    .param("tenant", Callers.tenant())
                    .param("version", version)
                    .param("firstUsed", OffsetDateTime.ofInstant(firstUsed, ZoneOffset.UTC))
                    .param("semantics", RuleSet.SEMANTICS)
                    .update();
        }
    }

    /** Finds a rule set, without its text, if it answered the current tenant. */
    public Optional<RuleSetUse> find(String version) {
        return store.sql(USES + " and rule_set = :version")
                .param("tenant", Callers.tenant())
                .param("version", version)
                .query(RuleSetUse.class)
                .optional();
    }

    /**
     * Lists the rule sets that answered the current tenant by first use, the latest first; {@code behind} is the last
     * one of the page before, null for the first page.
     */
    public List<RuleSetUse> list(int limit, @Nullable RuleSetUse behind) {
        JdbcClient.StatementSpec query = store.sql(USES + (behind == null ? "" : BEHIND) + ORDER)
                .param("tenant", Callers.tenant())
                .param("limit", limit);
        if (behind != null) {
            query = query.param("firstUsed", behind.firstUsed()).param("version", behind.version());
        }
        return query.query(RuleSetUse.class).list();
    }
}
