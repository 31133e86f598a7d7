package io.gapwise.service.embedding;

import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tokens of all tenants by their hashes. */
@Repository
class EmbedTokens {

    private static final int AT_ONCE = 1000;

    private final JdbcClient store;

    EmbedTokens(JdbcClient store) {
        this.store = store;
    }

    void add(EmbedToken token, String hash) {
        store.sql("insert into embed_token (tenant, id, token_hash, made_by, made_with, scopes, origin, reference_hash,"
                        + " answers_left, expires_at) values (:tenant, :id, :hash, :madeBy, :key, :scopes, :origin,"
                        + " :reference, :answers, :expires)")
                .param("tenant", token.tenant())
                .param("id", token.id())
                .param("hash", hash)
                .param("madeBy", token.madeBy())
                .param("key", token.key())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")))
                .param("origin", token.origin())
                .param("reference", token.referenceHash())
                .param("answers", token.answersLeft())
                .param("expires", utc(token.expiresAt()))
                .update();
    }

    /** Finds a token of whichever tenant; whoever knows it has no other way to say which. */
    Optional<EmbedToken> byHash(String hash) {
        return store.sql("select * from embed_token where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<EmbedToken> find(String id) {
        return store.sql("select * from embed_token where tenant = :tenant and id = :id")
                .param("tenant", Callers.tenant())
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Counts one answer, and returns false if there was none left. Others who use the token wait until that is stored. */
    boolean take(String id) {
        return store.sql("update embed_token set answers_left = answers_left - 1"
                                + " where tenant = :tenant and id = :id and answers_left > 0")
                        .param("tenant", Callers.tenant())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Lists the tenants that have tokens, for work that goes through all of them. */
    List<String> tenants() {
        return store.sql("select distinct tenant from embed_token")
                .query(String.class)
                .list();
    }

    /** Deletes some of those that had ended before a time, and says whether there may be more. */
    boolean forgetEnded(String tenant, Instant before) {
        return store.sql("delete from embed_token where tenant = :tenant and id in (select id from embed_token"
                                + " where tenant = :tenant and expires_at < :before limit :most)")
                        .param("tenant", tenant)
                        .param("before", utc(before))
                        .param("most", AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    private static EmbedToken read(ResultSet row) throws SQLException {
        return new EmbedToken(
                row.getString("tenant"),
                row.getString("id"),
                row.getString("made_by"),
                row.getString("made_with"),
                Stream.of(row.getString("scopes").split(" "))
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                row.getString("origin"),
                row.getString("reference_hash"),
                row.getInt("answers_left"),
                Objects.requireNonNull(row.getObject("expires_at", OffsetDateTime.class))
                        .toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
