package io.gapwise.service.rulesets;

import io.gapwise.core.ruleset.RuleSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Repository;

/** Stores every rule set that ever answered, by its version. {@link RuleSetUses} says whom it answered. */
@Repository
public class RuleSets {

    private final JdbcAggregateOperations store;

    RuleSets(JdbcAggregateOperations store) {
        this.store = store;
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

    /** Reads every rule set that ever answered anybody, one after another. */
    public void each(Consumer<StoredRuleSet> reader) {
        try (Stream<StoredRuleSet> all = store.streamAll(StoredRuleSet.class)) {
            all.forEach(reader);
        }
    }

    /** Finds the text of a rule set that answered the caller's tenant. */
    public Optional<StoredRuleSet> find(RuleSetUse use) {
        return whichGave(use.version());
    }

    /** Finds the rule set that an answer of the caller's tenant names. No other version may be asked for. */
    public Optional<StoredRuleSet> whichGave(String version) {
        return Optional.ofNullable(store.findById(version, StoredRuleSet.class));
    }
}
