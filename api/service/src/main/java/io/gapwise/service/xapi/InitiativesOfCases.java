package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the initiatives of a case. */
@Repository
class InitiativesOfCases {

    private final JdbcClient store;

    InitiativesOfCases(JdbcClient store) {
        this.store = store;
    }

    /** Lists the ids of initiatives. */
    List<String> of(String caseId) {
        return store.sql("select id from initiative where tenant = :tenant and case_id = :case order by id")
                .param("tenant", Callers.tenant())
                .param("case", caseId)
                .query(String.class)
                .list();
    }
}
