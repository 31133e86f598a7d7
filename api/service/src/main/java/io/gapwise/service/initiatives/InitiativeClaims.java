package io.gapwise.service.initiatives;

import io.gapwise.practice.record.ClaimOutcome;
import io.gapwise.service.access.Callers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what the answers behind initiatives claimed, each for its tenant. */
@Repository
class InitiativeClaims {

    private final JdbcClient store;
    private final JdbcOperations many;

    InitiativeClaims(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Replaces the claims of an initiative. */
    void replace(String initiative, List<ClaimOutcome> claims) {
        String tenant = Callers.tenant();
        own("delete from initiative_claim where tenant = :tenant and initiative = :id")
                .param("id", initiative)
                .update();
        many.batchUpdate(
                "insert into initiative_claim (initiative, tenant, kind, name, followed) values (?, ?, ?, ?, ?)",
                claims.stream()
                        .map(claim ->
                                new Object[] {initiative, tenant, claim.kind().name(), claim.name(), claim.followed()})
                        .toList());
    }

    /** Lists the claims of an initiative as they are counted: each came out as the initiative did. */
    List<Tally> of(String initiative, String ruleSet, @Nullable String progress) {
        return own("select kind, name, followed from initiative_claim where tenant = :tenant and initiative = :id")
                .param("id", initiative)
                .query((row, number) -> new Tally(
                        row.getString("kind"), row.getString("name"), ruleSet, row.getBoolean("followed"), progress))
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
