package io.gapwise.service.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.service.access.Callers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which initiatives were decided on the cases of the caller's tenant. It stores nothing. */
@Repository
public class BegunInitiatives {

    private final JdbcClient store;

    BegunInitiatives(JdbcClient store) {
        this.store = store;
    }

    /** Lists them by the id of the case, the oldest first. */
    public Map<String, List<BegunInitiative>> byCase(boolean sample) {
        return store
                .sql("select id, case_id, title, decision, status, last_progress from initiative where tenant = :tenant"
                        + " and sample = :sample and erased_at is null order by created_at, id")
                .param("tenant", Callers.tenant())
                .param("sample", sample)
                .query((row, number) -> new BegunInitiative(
                        row.getString("id"),
                        row.getString("case_id"),
                        row.getString("title"),
                        Decision.valueOf(row.getString("decision")),
                        InitiativeStatus.valueOf(row.getString("status")),
                        row.getString("last_progress")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(BegunInitiative::caseId));
    }
}
