package io.gapwise.service.outcomes;

import io.gapwise.service.access.Callers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the list of initiatives of which something is due, and which belong to a case. */
@Repository
public class ListedInitiatives {

    private static final String OPEN = " and sample = false and erased_at is null and status in ('PLANNED', 'RUNNING')";

    private final JdbcClient store;

    ListedInitiatives(JdbcClient store) {
        this.store = store;
    }

    /** An initiative, and the day that it notes. */
    record Due(String id, LocalDate on) {}

    /**
     * Lists those of which something is due until a day, the longest due first.
     *
     * @param last the last one of the page before; null for the first page
     */
    List<Due> until(LocalDate day, @Nullable Due last, int most) {
        return store.sql("select id, next_due_on from initiative where tenant = :tenant and next_due_on <= :day" + OPEN
                        + " and (next_due_on > :on or next_due_on = :on and id > :id)"
                        + " order by next_due_on, id limit :most")
                .param("tenant", Callers.tenant())
                .param("day", day)
                .param("on", last == null ? LocalDate.EPOCH : last.on())
                .param("id", last == null ? "" : last.id())
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getString("id"), Objects.requireNonNull(row.getObject("next_due_on", LocalDate.class))))
                .list();
    }

    /** Lists all initiatives of a case. */
    public List<String> ofCase(String caseId) {
        return store.sql("select id from initiative where tenant = :tenant and case_id = :case order by id")
                .param("tenant", Callers.tenant())
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    /** Lists the tenants that have some of which something is due until a day; for work in the background. */
    List<String> tenants(LocalDate day) {
        return store.sql("select distinct tenant from initiative where next_due_on <= :day" + OPEN + " order by tenant")
                .param("day", day)
                .query(String.class)
                .list();
    }
}
