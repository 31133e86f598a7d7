package io.gapwise.service.initiatives;

import io.gapwise.practice.record.ClaimKind;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what came of what answers claimed, for the caller's tenant. It stores nothing. Each recommendation is counted
 * once, however many initiatives were begun on it; made-up initiatives are in no count.
 */
@Repository
class ClaimCounts {

    private static final String SAME = " and not i.sample and (:anyRules or i.rule_set = :ruleSet)";
    private static final int AT_ONCE = 1000;

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
    record Count(String name, boolean followed, @Nullable String progress, int amount) {

        Count times(int many) {
            return new Count(name, followed, progress, many);
        }
    }

    /** @param ruleSet the version of the rules whose answers are counted; null for all */
    List<Count> of(ClaimKind kind, @Nullable String ruleSet) {
        return counted(some -> own("select c.name, c.followed, i.last_progress, count(*) as amount"
                        + " from initiative_claim c join initiative i on i.id = c.initiative where c.tenant = :tenant"
                        + " and c.kind = :kind" + SAME + some + " group by c.name, c.followed, i.last_progress")
                .param("kind", kind.name())
                .param("anyRules", ruleSet == null)
                .param("ruleSet", ruleSet == null ? "" : ruleSet));
    }

    /** Counts recommendations by how sure the verdict was; one on which nothing was done was not followed. */
    List<Count> byConfidence(@Nullable String ruleSet) {
        return counted(some -> own("select i.confidence as name, i.decision <> 'DECLINED' as followed, i.last_progress,"
                        + " count(*) as amount from initiative i where i.tenant = :tenant" + SAME + some
                        + " group by i.confidence, i.decision, i.last_progress")
                .param("anyRules", ruleSet == null)
                .param("ruleSet", ruleSet == null ? "" : ruleSet));
    }

    /**
     * Counts all initiatives and takes away those that are set aside. These are few, so that this is much faster than to
     * look at each initiative whether it is one of them.
     *
     * @param query the query, of which some initiatives are asked by a condition behind it
     */
    private List<Count> counted(Function<String, JdbcClient.StatementSpec> query) {
        Map<Count, Integer> amounts = new LinkedHashMap<>();
        add(amounts, query.apply(""), 1);
        List<String> aside = setAside();
        for (int from = 0; from < aside.size(); from += AT_ONCE) {
            List<String> some = aside.subList(from, Math.min(aside.size(), from + AT_ONCE));
            add(amounts, query.apply(" and i.id in (:some)").param("some", some), -1);
        }
        return amounts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getKey().times(each.getValue()))
                .toList();
    }

    private static void add(Map<Count, Integer> amounts, JdbcClient.StatementSpec query, int sign) {
        query.query((ResultSet row) -> {
            Count each =
                    new Count(row.getString("name"), row.getBoolean("followed"), row.getString("last_progress"), 1);
            amounts.merge(each, sign * row.getInt("amount"), Integer::sum);
        });
    }

    /**
     * Lists the initiatives that are in no count because another one was begun on the same recommendation, which is counted
     * once: by the one that was judged last, else by the one that was begun last.
     */
    private List<String> setAside() {
        return own("select id from (select id, row_number() over (partition by recommendation order by"
                        + " case when last_progress in (:judged) then 0 when last_progress is null then 2 else 1 end,"
                        + " last_check_on desc nulls last, created_at desc, id) as place from initiative"
                        + " where tenant = :tenant and not sample) ranked where place > 1")
                .param("judged", TrackRecords.JUDGED.stream().map(Enum::name).toList())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
