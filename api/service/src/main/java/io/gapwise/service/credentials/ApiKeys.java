package io.gapwise.service.credentials;

import io.gapwise.service.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the keys of all tenants. A revoked key stays, so that the service never becomes open again. */
@Repository
class ApiKeys {

    private final JdbcClient database;

    ApiKeys(JdbcClient database) {
        this.database = database;
    }

    /** Returns all keys of all tenants, the oldest first. */
    List<ApiKey> all() {
        return database.sql("select id, name, tenant, scopes, secret, added, expires, revoked from api_key"
                        + " order by added, id")
                .query((row, number) -> key(row))
                .list();
    }

    void add(ApiKey key) {
        database.sql("insert into api_key (id, name, tenant, scopes, secret, added, expires)"
                        + " values (:id, :name, :tenant, :scopes, :secret, :added, :expires)")
                .param("id", key.id())
                .param("name", key.name())
                .param("tenant", key.tenant())
                .param("scopes", key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")))
                .param("secret", key.secretHash())
                .param("added", utc(key.added()))
                .param("expires", key.expires() == null ? null : utc(key.expires()))
                .update();
    }

    /** Revokes a key for good, and returns false if there is no such key or it is revoked already. */
    boolean revoke(ApiKey key, Instant now) {
        return database.sql("update api_key set revoked = :now where id = :id and tenant = :tenant and revoked is null")
                        .param("now", utc(now))
                        .param("id", key.id())
                        .param("tenant", key.tenant())
                        .update()
                > 0;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                row.getString("tenant"),
                Stream.of(row.getString("scopes").split(" "))
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                row.getString("secret"),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                instant(row, "expires"),
                instant(row, "revoked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
