package io.gapwise.service.changes;

import io.gapwise.service.access.Caller;
import io.gapwise.service.store.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what changed, and how far the changes of each tenant have come. */
@Repository
class ChangeEvents {

    private static final String STRETCH = "select h.place as head, h.last_id, h.pruned, e.place, e.id, e.kind,"
            + " e.happened_at, e.subject, e.about from change_head h left join change_event e on e.tenant = h.tenant"
            + " and e.place >= :from and e.place <= :upTo and (e.place in (:from, :upTo) or e.kind in (:kinds))"
            + " where h.tenant = :tenant order by e.place";

    private final JdbcClient store;
    private final JdbcOperations many;
    private final Clock clock;

    ChangeEvents(JdbcClient store, JdbcOperations many, Clock clock) {
        this.store = store;
        this.many = many;
        this.clock = clock;
    }

    /**
     * Adds changes behind all that are committed. The head stays locked until the transaction ends, so that whoever is
     * next to get it finds these changes committed, and no place is seen before those in front of it.
     *
     * @return the place of the newest change
     * @throws org.springframework.dao.DuplicateKeyException if another program writes the tenant's first change at once
     */
    long add(String tenant, Collection<Change> changes) {
        Held held = held(tenant);
        long place = held.place();
        String rules = held.rules();
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        List<@Nullable Object[]> rows = new ArrayList<>();
        String id = "";
        for (Change change : changes) {
            if (change.kind() == ChangeKind.RULESET_LIVE) {
                if (change.subject().equals(rules)) {
                    continue;
                }
                rules = change.subject();
            }
            place++;
            id = TimeOrderedIds.next();
            rows.add(new @Nullable Object[] {
                tenant, place, id, change.kind().word(), now, change.subject(), change.about()
            });
        }
        if (rows.isEmpty()) {
            return place;
        }
        many.batchUpdate(
                "insert into change_event (tenant, place, id, kind, happened_at, subject, about) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        store.sql("update change_head set place = :place, last_id = :id, rules = :rules where tenant = :tenant")
                .param("place", place)
                .param("rules", rules)
                .param("id", id)
                .param("tenant", tenant)
                .update();
        return place;
    }

    /** What the head says while it is locked; {@code rules} is the rule set of which the tenant was told last. */
    record Held(long place, @Nullable String rules) {}

    private Held held(String tenant) {
        return ofHead(tenant)
                .or(() -> {
                    begin(tenant);
                    return ofHead(tenant);
                })
                .orElseThrow();
    }

    private Optional<Held> ofHead(String tenant) {
        return store.sql("select place, rules from change_head where tenant = :tenant for update")
                .param("tenant", tenant)
                .query(Held.class)
                .optional();
    }

    /** A tenant that is new knows the rules that are live; the main tenant, which is always there, was told of them. */
    private void begin(String tenant) {
        store.sql("insert into change_head (tenant, place, last_id, pruned, rules)"
                        + " select cast(:tenant as varchar(60)), 0, '', 0, rules from change_head where tenant = :main")
                .param("tenant", tenant)
                .param("main", Caller.MAIN_TENANT)
                .update();
    }

    /** Lists the tenants that were not told last that these rules are live, in a fixed order. */
    List<String> withOtherRules(String version) {
        return store.sql("select tenant from change_head where rules is null or rules <> :version order by tenant")
                .param("version", version)
                .query(String.class)
                .list();
    }

    /**
     * Reads the changes of some kinds from one place to another, and the head as it was at the same moment.
     *
     * @param from the first place; what is there and at the last place is read whatever its kind is
     */
    Stretch stretch(String tenant, long from, long upTo, Collection<ChangeKind> kinds) {
        Stretch stretch = new Stretch();
        store.sql(STRETCH)
                .param("tenant", tenant)
                .param("from", from)
                .param("upTo", upTo)
                .param("kinds", kinds.stream().map(ChangeKind::word).toList())
                .query(row -> {
                    stretch.add(row);
                });
        return stretch;
    }

    /** Is a part of the changes of a tenant. */
    static final class Stretch {

        private ChangeHead head = ChangeHead.NONE;
        private final List<ChangeEvent> events = new ArrayList<>();

        private void add(ResultSet row) throws SQLException {
            head = new ChangeHead(row.getLong("head"), row.getString("last_id"), row.getLong("pruned"));
            if (row.getString("id") != null) {
                events.add(event(row));
            }
        }

        ChangeHead head() {
            return head;
        }

        List<ChangeEvent> events() {
            return events;
        }
    }

    private static ChangeEvent event(ResultSet row) throws SQLException {
        ChangeKind kind = ChangeKind.of(row.getString("kind")).orElseThrow();
        return new ChangeEvent(
                row.getLong("place"),
                row.getString("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Change(kind, row.getString("subject"), row.getString("about")));
    }

    /** Lists all tenants that have changes, or may have, with the place of the last change of each, in a fixed order. */
    Map<String, Long> places() {
        Map<String, Long> places = new TreeMap<>();
        store.sql("select tenant, place from change_head").query(row -> {
            places.put(row.getString("tenant"), row.getLong("place"));
        });
        return places;
    }

    /**
     * Forgets some of the oldest changes that are older than a time.
     *
     * @return how many were forgotten
     */
    int prune(String tenant, Instant before, int most) {
        long pruned = stretch(tenant, 0, 0, List.of(ChangeKind.values())).head().pruned();
        long upTo = pruned;
        for (ChangeEvent old : stretch(tenant, pruned + 1, pruned + most, List.of(ChangeKind.values()))
                .events()) {
            if (!old.at().isBefore(before)) {
                break;
            }
            upTo = old.place();
        }
        if (upTo > pruned) {
            store.sql("delete from change_event where tenant = :tenant and place <= :place")
                    .param("tenant", tenant)
                    .param("place", upTo)
                    .update();
            store.sql("update change_head set pruned = :place where tenant = :tenant")
                    .param("tenant", tenant)
                    .param("place", upTo)
                    .update();
        }
        return (int) (upTo - pruned);
    }
}
