package io.gapwise.service.accounts;

import io.gapwise.service.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the accounts of all tenants. */
@Repository
class Accounts {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** Returns all accounts of all tenants by their names, removed ones included. */
    List<Account> all() {
        return database.sql("select name, tenant, role, password, version, added, removed from user_account"
                        + " order by name")
                .query((row, number) -> account(row))
                .list();
    }

    /** Adds an account, or fails because the name is taken. */
    void add(Account account) {
        database.sql("insert into user_account (name, tenant, role, password, version, added)"
                        + " values (:name, :tenant, :role, :password, :version, :added)")
                .param("name", account.name())
                .param("tenant", account.tenant())
                .param("role", account.role().word())
                .param("password", account.password())
                .param("version", account.version())
                .param("added", utc(account.added()))
                .update();
    }

    /**
     * Writes an account anew with the next version, which ends its sessions.
     *
     * @return false if somebody else has changed it since it was read
     */
    boolean change(Account account) {
        Instant removed = account.removed();
        return database.sql("update user_account set tenant = :tenant, role = :role, password = :password,"
                                + " version = :version + 1, added = :added, removed = :removed"
                                + " where name = :name and version = :version")
                        .param("name", account.name())
                        .param("tenant", account.tenant())
                        .param("role", account.role().word())
                        .param("password", account.password())
                        .param("version", account.version())
                        .param("added", utc(account.added()))
                        .param("removed", removed == null ? null : utc(removed), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** A role that this version does not know counts as the one that may do the least. */
    private static Account account(ResultSet row) throws SQLException {
        OffsetDateTime removed = row.getObject("removed", OffsetDateTime.class);
        return new Account(
                row.getString("name"),
                row.getString("tenant"),
                Role.of(row.getString("role")).orElse(Role.ANALYST),
                row.getString("password"),
                row.getLong("version"),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                removed == null ? null : removed.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
