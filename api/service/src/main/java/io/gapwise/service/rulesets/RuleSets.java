package io.gapwise.service.rulesets;

import io.gapwise.core.ruleset.RuleSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores every rule set that ever answered, by its version. */
@Repository
public class RuleSets {

    private static final String USES = "select version, first_used, semantics from stored_rule_set";
    private static final String BEHIND =
            " where first_used < :firstUsed or (first_used = :firstUsed and version < :version)";
    private static final String ORDER = " order by first_used desc, version desc limit :limit";

    private final JdbcAggregateOperations store;
    private final JdbcClient client;

    RuleSets(JdbcAggregateOperations store, JdbcClient client) {
        this.store = store;
        this.client = client;
    }

    /**
     * Keeps a rule set unless it is kept already.
     *
     * @throws org.springframework.dao.DuplicateKeyException where somebody else keeps it at the same time
     */
    public void keep(RuleSet rules, Instant firstUsed) {
        if (!store.existsById(rules.version(), StoredRuleSet.class)) {
            store.insert(new StoredRuleSet(
                    rules.version(), rules.canonical(), firstUsed.atOffset(ZoneOffset.UTC), RuleSet.SEMANTICS));
        }
    }

    public Optional<StoredRuleSet> find(String version) {
        return Optional.ofNullable(store.findById(version, StoredRuleSet.class));
    }

    /** Finds a rule set without its text. */
    public Optional<RuleSetUse> use(String version) {
        return client.sql(USES + " where version = :version")
                .param("version", version)
                .query(RuleSetUse.class)
                .optional();
    }

    /**
     * Lists the rule sets by first use, the latest first; {@code behind} is the last one of the page before, null for
     * the first page.
     */
    public List<RuleSetUse> list(int limit, @Nullable RuleSetUse behind) {
        JdbcClient.StatementSpec query =
                client.sql(USES + (behind == null ? "" : BEHIND) + ORDER).param("limit", limit);
        if (behind != null) {
            query = query.param("firstUsed", behind.firstUsed()).param("version", behind.version());
        }
        return query.query(RuleSetUse.class).list();
    }
}
