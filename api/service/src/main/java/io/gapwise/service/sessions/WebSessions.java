package io.gapwise.service.sessions;

import io.gapwise.service.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sessions of all instances. They are found by a secret that nobody can guess, so the tenant need not be known. */
@Repository
class WebSessions {

    private final JdbcClient database;

    WebSessions(JdbcClient database) {
        this.database = database;
    }

    Optional<WebSession> find(String idHash) {
        return database.sql("select id_hash, tenant, kind, subject, role, version, began, used from web_session"
                        + " where id_hash = :id")
                .param("id", idHash)
                .query((row, number) -> session(row))
                .optional();
    }

    void add(WebSession session) {
        Role role = session.role();
        database.sql("insert into web_session (id_hash, tenant, kind, subject, role, version, began, used)"
                        + " values (:id, :tenant, :kind, :subject, :role, :version, :began, :used)")
                .param("id", session.idHash())
                .param("tenant", session.tenant())
                .param("kind", session.voucher().name())
                .param("subject", session.subject())
                .param("role", role == null ? null : role.word())
                .param("version", session.version())
                .param("began", utc(session.began()))
                .param("used", utc(session.used()))
                .update();
    }

    void use(WebSession session) {
        database.sql("update web_session set used = :used where id_hash = :id and tenant = :tenant")
                .param("used", utc(session.used()))
                .param("id", session.idHash())
                .param("tenant", session.tenant())
                .update();
    }

    /** Ends a session, and returns false if it is over already. */
    boolean end(WebSession session) {
        return database.sql("delete from web_session where id_hash = :id and tenant = :tenant")
                        .param("id", session.idHash())
                        .param("tenant", session.tenant())
                        .update()
                > 0;
    }

    /** Lists the sessions of the same person, the newest first. */
    List<WebSession> ofSame(WebSession session) {
        return database.sql(
                        "select id_hash, tenant, kind, subject, role, version, began, used from web_session"
                                + " where tenant = :tenant and kind = :kind and subject = :subject order by began desc, id_hash")
                .param("tenant", session.tenant())
                .param("kind", session.voucher().name())
                .param("subject", session.subject())
                .query((row, number) -> session(row))
                .list();
    }

    /** Forgets the sessions of a tenant that began or were used too long ago. */
    void forget(String tenant, Instant beganBefore, Instant usedBefore) {
        database.sql("delete from web_session where tenant = :tenant and (began < :began or used < :used)")
                .param("tenant", tenant)
                .param("began", utc(beganBefore))
                .param("used", utc(usedBefore))
                .update();
    }

    private static WebSession session(ResultSet row) throws SQLException {
        return new WebSession(
                row.getString("id_hash"),
                row.getString("tenant"),
                Voucher.valueOf(row.getString("kind")),
                row.getString("subject"),
                role(row.getString("role")),
                row.getLong("version"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("used", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Role role(@Nullable String word) {
        return word == null ? null : Role.of(word).orElse(Role.ANALYST);
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
