package io.gapwise.service.webhooks;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.Change;
import io.gapwise.service.changes.ChangeEvent;
import io.gapwise.service.changes.ChangeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what could not be delivered to the webhooks of a tenant. */
@Repository
class Deliveries {

    private static final String COLUMNS =
            "select id, place, kind, happened_at, subject, about, state, attempts, due_at,"
                    + " last_result, last_at from webhook_delivery where tenant = :tenant and webhook = :webhook ";

    private final JdbcClient store;
    private final JdbcOperations many;

    Deliveries(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    void add(String webhook, List<Delivery> failed) {
        if (failed.isEmpty()) {
            return;
        }
        String tenant = Callers.tenant();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Delivery each : failed) {
            Change change = each.event().change();
            rows.add(new @Nullable Object[] {
                tenant,
                webhook,
                each.event().id(),
                each.event().place(),
                change.kind().word(),
                each.event().at().atOffset(ZoneOffset.UTC),
                change.subject(),
                change.about(),
                each.state().name(),
                each.attempts(),
                each.dueAt(),
                each.lastResult(),
                each.lastAt()
            });
        }
        many.batchUpdate(
                "insert into webhook_delivery (tenant, webhook, id, place, kind, happened_at, subject, about, state,"
                        + " attempts, due_at, last_result, last_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Notes another attempt that failed. */
    void change(String webhook, Delivery failed) {
        own("update webhook_delivery set state = :state, attempts = :attempts, due_at = :due, last_result = :result,"
                        + " last_at = :at where tenant = :tenant and webhook = :webhook and id = :id")
                .param("state", failed.state().name())
                .param("attempts", failed.attempts())
                .param("due", failed.dueAt())
                .param("result", failed.lastResult())
                .param("at", failed.lastAt())
                .param("webhook", webhook)
                .param("id", failed.event().id())
                .update();
    }

    /** Has something sent again at once, as often as at first. */
    boolean again(String webhook, String id, OffsetDateTime now) {
        return own("update webhook_delivery set state = 'WAITING', attempts = 0, due_at = :now"
                                + " where tenant = :tenant and webhook = :webhook and id = :id")
                        .param("now", now)
                        .param("webhook", webhook)
                        .param("id", id)
                        .update()
                == 1;
    }

    void remove(String webhook, String id) {
        own("delete from webhook_delivery where tenant = :tenant and webhook = :webhook and id = :id")
                .param("webhook", webhook)
                .param("id", id)
                .update();
    }

    void removeAll(String webhook) {
        own("delete from webhook_delivery where tenant = :tenant and webhook = :webhook")
                .param("webhook", webhook)
                .update();
    }

    Optional<Delivery> find(String webhook, String id) {
        return own(COLUMNS + "and id = :id")
                .param("webhook", webhook)
                .param("id", id)
                .query((row, number) -> delivery(row))
                .optional();
    }

    /** Lists what is due, the oldest first. */
    List<Delivery> due(String webhook, OffsetDateTime now, int most) {
        return own(COLUMNS + "and state = 'WAITING' and due_at <= :now order by due_at, place limit :most")
                .param("webhook", webhook)
                .param("now", now)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
    }

    /** Lists what could not be delivered and lies behind a place, the oldest first. */
    List<Delivery> page(String webhook, @Nullable DeliveryState state, long after, int most) {
        return own(COLUMNS + "and (:state = '' or state = :state) and place > :after order by place limit :most")
                .param("webhook", webhook)
                .param("state", state == null ? "" : state.name())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
    }

    Map<DeliveryState, Integer> counts(String webhook) {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        own("select state, count(*) as amount from webhook_delivery where tenant = :tenant and webhook = :webhook"
                        + " group by state")
                .param("webhook", webhook)
                .query(row -> {
                    counts.put(DeliveryState.valueOf(row.getString("state")), row.getInt("amount"));
                });
        return counts;
    }

    /** Lists the webhooks of all tenants that have something due, each as "tenant id". */
    Set<String> withSomethingDue(OffsetDateTime now) {
        Set<String> webhooks = new HashSet<>();
        store.sql("select distinct tenant, webhook from webhook_delivery where state = 'WAITING' and due_at <= :now")
                .param("now", now)
                .query(row -> {
                    webhooks.add(row.getString("tenant") + " " + row.getString("webhook"));
                });
        return webhooks;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        ChangeKind kind = ChangeKind.of(row.getString("kind")).orElseThrow();
        return new Delivery(
                new ChangeEvent(
                        row.getLong("place"),
                        row.getString("id"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        new Change(kind, row.getString("subject"), row.getString("about"))),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class),
                row.getString("last_result"),
                row.getObject("last_at", OffsetDateTime.class));
    }
}
