package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which answers came into the lists of their tenant or left them after they were stored, so that what has counted
 * them need not count all of them again.
 */
@Repository
public class ListingChanges {

    private final JdbcClient store;

    ListingChanges(JdbcClient store) {
        this.store = store;
    }

    /**
     * An answer that came into the lists or left them.
     *
     * @param number its place among the changes of the tenant, which have no gaps and become visible in this order
     */
    record ListingChange(long number, long recommendationSeq, boolean listed) {}

    /**
     * Adds a change.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else adds one at the same time; the transaction
     *     can be tried again
     */
    void add(long recommendationSeq, boolean listed) {
        own("insert into listing_change (tenant, number, recommendation_seq, listed) select :tenant,"
                        + " coalesce(max(number), 0) + 1, cast(:seq as bigint), cast(:listed as boolean)"
                        + " from listing_change where tenant = :tenant")
                .param("seq", recommendationSeq)
                .param("listed", listed)
                .update();
    }

    /** Returns what came into the lists and what left them behind a change; 0 is before the first. */
    public ListingMoves since(long number) {
        return ListingMoves.of(number, after(number));
    }

    /** Returns the number of the last change; 0 if there was none. */
    public long last() {
        return own("select coalesce(max(number), 0) from listing_change where tenant = :tenant")
                .query(Long.class)
                .single();
    }

    /** Lists the changes behind a number. */
    private List<ListingChange> after(long number) {
        return own("select number, recommendation_seq, listed from listing_change where tenant = :tenant"
                        + " and number > :number order by tenant, number")
                .param("number", number)
                .query(ListingChange.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
