package io.gapwise.service.cases;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what lists show of the cases of the caller's tenant, with their last answers. It stores nothing. */
@Repository
public class ListedCases {

    private static final String LISTED =
            "select c.id, c.title, c.reference, c.owner, c.version, c.archived_at, c.sample,"
                    + " c.created_at, c.changed_at, c.last_answer, r.verdict, r.evaluated_at from gap_case c"
                    + " left join stored_recommendation r on r.public_id = c.last_answer where c.tenant = :tenant"
                    + " and c.erased_at is null";

    private final JdbcClient store;
    private final CaseTags tags;

    ListedCases(JdbcClient store, CaseTags tags) {
        this.store = store;
        this.tags = tags;
    }

    /** Lists cases. It fetches one more than was requested, to see whether there is another page. */
    public CasePage page(CaseFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("tenant", Callers.tenant(), "most", filter.limit() + 1));
        String sql = LISTED + conditions(filter, values)
                + " order by c.tenant desc, c.changed_at desc, c.id desc limit :most";
        List<CasePage.Row> found =
                store.sql(sql).params(values).query(ListedCases::row).list();
        boolean more = found.size() > filter.limit();
        List<CasePage.Row> rows = withTags(more ? found.subList(0, filter.limit()) : found);
        CasePage.Row last = more ? rows.get(rows.size() - 1) : null;
        return new CasePage(rows, last == null ? null : new CaseCursor(last.changedAt(), last.id()));
    }

    private static String conditions(CaseFilter filter, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        is(filter.archived(), "c.archived_at is not null", "c.archived_at is null", all);
        is(filter.sample(), "c.sample", "not c.sample", all);
        is(filter.answered(), "c.last_answer is not null", "c.last_answer is null", all);
        if (filter.owner() != null) {
            all.add("c.owner = :owner");
            values.put("owner", filter.owner());
        }
        if (filter.reference() != null) {
            all.add("c.reference = :reference");
            values.put("reference", filter.reference());
        }
        if (filter.tag() != null) {
            all.add("c.id in (select case_id from gap_case_tag where tenant = :tenant and tag = :tag)");
            values.put("tag", filter.tag());
        }
        if (filter.before() != null) {
            all.add("c.changed_at <= :at and (c.changed_at < :at or c.id < :id)");
            values.put("at", filter.before().changedAt());
            values.put("id", filter.before().id());
        }
        StringBuilder sql = new StringBuilder();
        all.forEach(condition -> sql.append(" and ").append(condition));
        return sql.toString();
    }

    private static void is(@Nullable Boolean wanted, String yes, String no, List<String> all) {
        if (wanted != null) {
            all.add(wanted ? yes : no);
        }
    }

    private List<CasePage.Row> withTags(List<CasePage.Row> rows) {
        Map<String, List<String>> byCase =
                tags.of(rows.stream().map(CasePage.Row::id).toList());
        return rows.stream()
                .map(row -> row.with(byCase.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CasePage.Row row(ResultSet row, int number) throws SQLException {
        String title = row.getString("title");
        return new CasePage.Row(
                row.getString("id"),
                title == null ? "" : title,
                row.getString("reference"),
                row.getString("owner"),
                List.of(),
                row.getInt("version"),
                row.getObject("archived_at") != null,
                row.getBoolean("sample"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("last_answer"),
                row.getString("verdict"),
                row.getObject("evaluated_at", OffsetDateTime.class));
    }
}
