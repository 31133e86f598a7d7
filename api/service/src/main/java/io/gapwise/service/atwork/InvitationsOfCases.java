package io.gapwise.service.atwork;

import io.gapwise.service.access.Callers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds who was asked about the initiatives of a case. */
@Repository
class InvitationsOfCases {

    private final JdbcClient store;

    InvitationsOfCases(JdbcClient store) {
        this.store = store;
    }

    /** Lists the ids of invitations. */
    List<String> of(String caseId) {
        return store.sql("select w.id from initiative i join at_work_invitation w on w.initiative = i.id"
                        + " where i.tenant = :tenant and w.tenant = :tenant and i.case_id = :case order by w.id")
                .param("tenant", Callers.tenant())
                .param("case", caseId)
                .query(String.class)
                .list();
    }
}
