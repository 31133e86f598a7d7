package io.gapwise.service.webhooks;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.ChangeCursor;
import io.gapwise.service.changes.ChangeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores webhooks, each for its tenant, and how far each has come. */
@Repository
class Webhooks {

    private static final String COLUMNS = "select tenant, id, url, kinds, description, active, secret, old_secret,"
            + " old_until, place, mark, missed, failures, rests_until, last_result, last_at, created_at, created_by,"
            + " revision from webhook where ";

    private final JdbcClient store;

    Webhooks(JdbcClient store) {
        this.store = store;
    }

    void add(Webhook hook) {
        content(
                        own(
                                "insert into webhook (tenant, id, url, kinds, description, active, secret, place, mark, missed,"
                                        + " failures, created_at, created_by, changed_at, revision) values (:tenant, :id, :url, :kinds,"
                                        + " :description, :active, :secret, :place, :mark, false, 0, :at, :by, :at, 1)"),
                        hook.content())
                .param("id", hook.id())
                .param("secret", hook.secret())
                .param("place", hook.place())
                .param("mark", hook.mark())
                .param("at", hook.createdAt())
                .param("by", hook.createdBy())
                .update();
    }

    /**
     * Stores what was changed of a webhook, which then begins without failures.
     *
     * @return whether it is still in the state of this revision
     */
    boolean change(String id, long revision, WebhookContent content, OffsetDateTime at) {
        return content(
                                own("update webhook set url = :url, kinds = :kinds, description = :description,"
                                        + " active = :active, failures = 0, rests_until = null, changed_at = :at,"
                                        + " revision = revision + 1"
                                        + " where tenant = :tenant and id = :id and revision = :revision"),
                                content)
                        .param("id", id)
                        .param("revision", revision)
                        .param("at", at)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, WebhookContent content) {
        return statement
                .param("url", content.url())
                .param("kinds", String.join(",", content.words()))
                .param("description", content.description())
                .param("active", content.active());
    }

    void renewSecret(String id, String secret, String before, OffsetDateTime until, OffsetDateTime at) {
        own("update webhook set secret = :secret, old_secret = :before, old_until = :until, changed_at = :at,"
                        + " revision = revision + 1 where tenant = :tenant and id = :id")
                .param("secret", secret)
                .param("before", before)
                .param("until", until)
                .param("at", at)
                .param("id", id)
                .update();
    }

    boolean delete(String id) {
        return own("delete from webhook where tenant = :tenant and id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Webhook> find(String id) {
        return own(COLUMNS + "tenant = :tenant and id = :id")
                .param("id", id)
                .query((row, number) -> hook(row))
                .optional();
    }

    List<Webhook> all() {
        return own(COLUMNS + "tenant = :tenant order by created_at, id")
                .query((row, number) -> hook(row))
                .list();
    }

    boolean anyActive() {
        return !store.sql("select tenant from webhook where active limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Lists the webhooks of all tenants to which something may be sent. */
    List<Webhook> active() {
        return store.sql(COLUMNS + "active order by tenant, id")
                .query((row, number) -> hook(row))
                .list();
    }

    /** Notes how far a webhook has come and what came of its last attempts. */
    void note(Webhook hook, ChangeCursor reached, Progress progress) {
        own("update webhook set place = :place, mark = :mark, missed = missed or :missed, failures = :failures,"
                        + " rests_until = :rests, active = active and :active, last_result = :result, last_at = :at"
                        + " where tenant = :tenant and id = :id and place = :before")
                .param("place", reached.place())
                .param("mark", reached.mark())
                .param("missed", progress.missed())
                .param("failures", progress.failures())
                .param("rests", progress.restsUntil())
                .param("active", progress.wanted())
                .param("result", progress.lastResult() == null ? hook.lastResult() : progress.lastResult())
                .param("at", progress.lastResult() == null ? hook.lastAt() : progress.at())
                .param("id", hook.id())
                .param("before", hook.place())
                .update();
    }

    /**
     * Says how the attempts went.
     *
     * @param missed whether changes were forgotten before they could be sent
     * @param wanted false if the receiver says that it is there no more
     * @param lastResult null where nothing was sent
     */
    record Progress(
            boolean missed,
            int failures,
            @Nullable OffsetDateTime restsUntil,
            boolean wanted,
            @Nullable String lastResult,
            OffsetDateTime at) {}

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Webhook hook(ResultSet row) throws SQLException {
        Set<ChangeKind> kinds = Arrays.stream(row.getString("kinds").split(","))
                .flatMap(word -> ChangeKind.of(word).stream())
                .collect(Collectors.toSet());
        return new Webhook(
                row.getString("tenant"),
                row.getString("id"),
                new WebhookContent(row.getString("url"), kinds, row.getString("description"), row.getBoolean("active")),
                row.getString("secret"),
                row.getString("old_secret"),
                row.getObject("old_until", OffsetDateTime.class),
                row.getLong("place"),
                row.getInt("mark"),
                row.getBoolean("missed"),
                row.getInt("failures"),
                row.getObject("rests_until", OffsetDateTime.class),
                row.getString("last_result"),
                row.getObject("last_at", OffsetDateTime.class),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                row.getLong("revision"));
    }
}
