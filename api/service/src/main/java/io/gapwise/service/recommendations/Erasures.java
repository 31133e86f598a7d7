package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.Change;
import io.gapwise.service.changes.Changes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the receipts of erased cases, each for its tenant. */
@Repository
class Erasures {

    private static final String RECEIPTS = "select id, case_id, erased_at, erased_by, drafts, upload_rows,"
            + " notes, voices, plan_items, origins, comments, initiatives, outcomes, plans from erasure where tenant = :tenant ";

    private final JdbcClient store;
    private final Changes changes;

    Erasures(JdbcClient store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else erases the case at the same time */
    void add(ErasureReceipt receipt) {
        own("insert into erasure (id, tenant, case_id, erased_at, erased_by, drafts, upload_rows, notes, voices,"
                        + " plan_items, origins, comments, initiatives, outcomes, plans) values (:id, :tenant, :case, :at, :by, :drafts, :rows,"
                        + " :notes, :voices, :items, :origins, :comments, :initiatives, :outcomes, :plans)")
                .param("id", receipt.id())
                .param("case", receipt.caseId())
                .param("at", receipt.erasedAt())
                .param("by", receipt.erasedBy())
                .param("drafts", receipt.drafts())
                .param("rows", receipt.uploadRows())
                .param("notes", receipt.notes())
                .param("voices", receipt.voices())
                .param("items", receipt.planItems())
                .param("origins", receipt.origins())
                .param("comments", receipt.comments())
                .param("initiatives", receipt.initiatives())
                .param("outcomes", receipt.outcomes())
                .param("plans", receipt.plans())
                .update();
        changes.announce(Change.caseErased(receipt.caseId(), receipt.id()));
    }

    /** Finds the receipt of a case. */
    Optional<ErasureReceipt> ofCase(String caseId) {
        return own(RECEIPTS + "and case_id = :id")
                .param("id", caseId)
                .query(ErasureReceipt.class)
                .optional();
    }

    Optional<ErasureReceipt> find(String id) {
        return own(RECEIPTS + "and id = :id")
                .param("id", id)
                .query(ErasureReceipt.class)
                .optional();
    }

    /** Reads the first receipts behind an id, in the order of their ids. */
    List<ErasureReceipt> after(String id, int most) {
        return own(RECEIPTS + "and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(ErasureReceipt.class)
                .list();
    }

    /** Lists the cases that were erased after a time. */
    List<String> since(OffsetDateTime time) {
        return own("select case_id from erasure where tenant = :tenant and erased_at > :time")
                .param("time", time)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
