package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.sheets.xapi.Activity;
import io.gapwise.sheets.xapi.XapiStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores what was sent, all of it or nothing. A statement that is kept already is left as it is. */
@Component
class ReceivedStatements {

    private static final int TRIES = 3;

    private final KeptStatements statements;
    private final SeenActivities activities;
    private final ConnectedActivities connected;
    private final PersonDigests digests;
    private final Quotas quotas;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** When the requests began that are being stored at this moment. */
    private final ConcurrentSkipListMap<Long, Instant> underWay = new ConcurrentSkipListMap<>();

    private final AtomicLong turns = new AtomicLong();

    ReceivedStatements(
            KeptStatements statements,
            SeenActivities activities,
            ConnectedActivities connected,
            PersonDigests digests,
            Quotas quotas,
            TransactionOperations transactions,
            Clock clock) {
        this.statements = statements;
        this.activities = activities;
        this.connected = connected;
        this.digests = digests;
        this.quotas = quotas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns a time before which nothing will be stored any more that cannot be read yet. */
    Instant consistentThrough() {
        Instant now = clock.instant();
        return underWay.values().stream().min(Instant::compareTo).orElse(now);
    }

    /** A statement as it was sent, with the id under which it is kept. */
    private record Sent(String id, XapiStatement statement, String hash) {}

    /**
     * Stores statements in one transaction and returns their ids in the same order.
     *
     * @param version the version of the specification after which they were sent
     * @throws StatementConflict if another statement is kept under one of the ids; then nothing was stored
     */
    List<String> take(List<XapiStatement> sent, String version) throws StatementConflict {
        digests.begin();
        List<Sent> all = sent.stream()
                .map(each -> new Sent(id(each), each, digests.of(each.content())))
                .toList();
        long turn = turns.incrementAndGet();
        underWay.put(turn, clock.instant());
        try {
            for (int tried = 1; ; tried++) {
                try {
                    refuseOthers(store(all, version));
                    return all.stream().map(Sent::id).toList();
                } catch (DuplicateKeyException e) {
                    // Somebody else stored one of them, or told of one of the activities first, at the same moment.
                    if (tried == TRIES) {
                        throw e;
                    }
                }
            }
        } finally {
            underWay.remove(turn);
        }
    }

    private static String id(XapiStatement statement) {
        UUID id = statement.id() == null ? UUID.randomUUID() : statement.id();
        return id.toString();
    }

    private static void refuseOthers(List<String> conflicts) throws StatementConflict {
        if (!conflicts.isEmpty()) {
            throw new StatementConflict(conflicts);
        }
    }

    /** Stores what is not kept yet, and returns the ids under which something else is kept; if there are some, nothing was stored. */
    private List<String> store(List<Sent> all, String version) {
        List<String> conflicts = transactions.execute(tx -> {
            Map<String, String> kept = all.isEmpty()
                    ? Map.of()
                    : statements.hashes(all.stream().map(Sent::id).toList());
            List<String> others = all.stream()
                    .filter(each -> kept.containsKey(each.id()) && !each.hash().equals(kept.get(each.id())))
                    .map(Sent::id)
                    .toList();
            List<Sent> fresh =
                    all.stream().filter(each -> !kept.containsKey(each.id())).toList();
            if (others.isEmpty() && !fresh.isEmpty()) {
                add(fresh, version);
            }
            return others;
        });
        return conflicts == null ? List.of() : conflicts;
    }

    private void add(List<Sent> fresh, String version) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        List<String> gone = statements.voidedBefore(fresh.stream().map(Sent::id).toList(), XapiStatement.VOIDED);
        statements.add(fresh.stream()
                .map(each -> kept(each, now, version, !each.statement().isVoiding() && gone.contains(each.id())))
                .toList());
        Map<String, List<About>> about = new LinkedHashMap<>();
        fresh.forEach(each -> about.put(each.id(), About.of(each.statement())));
        statements.addAbout(about);
        count(about.values(), now);
        List<String> voided = fresh.stream()
                .filter(each -> each.statement().isVoiding())
                .map(each -> target(each.statement()))
                .toList();
        if (!voided.isEmpty()) {
            statements.markVoided(voided, XapiStatement.VOIDED);
            List<String> told = statements.activitiesOf(voided);
            if (!told.isEmpty()) {
                connected.refresh(told);
            }
        }
        quotas.take(Quota.STATEMENTS, fresh.size());
    }

    /** Counts in one order, so that two who tell of the same activities do not wait for each other for ever. */
    private void count(Collection<List<About>> about, OffsetDateTime now) {
        Map<String, List<About>> byHash = about.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(About::hash, TreeMap::new, Collectors.toList()));
        byHash.values().forEach(some -> activities.count(some.get(some.size() - 1), some.size(), now));
        if (!byHash.isEmpty()) {
            connected.refresh(new ArrayList<>(byHash.keySet()));
        }
    }

    private KeptStatement kept(Sent sent, OffsetDateTime now, String version, boolean voided) {
        XapiStatement statement = sent.statement();
        Instant happened = statement.timestamp();
        return new KeptStatement(
                sent.id(),
                0,
                now,
                happened == null ? now : happened.atOffset(ZoneOffset.UTC),
                statement.actor() == null ? null : digests.of(statement.actor()),
                statement.verb(),
                statement.object().match(Activity::id, target -> null, () -> null),
                target(statement),
                statement.result(),
                sent.hash(),
                statement.version() == null ? version : statement.version(),
                Callers.current().name(),
                voided);
    }

    private static @Nullable String target(XapiStatement statement) {
        Function<UUID, @Nullable String> id = UUID::toString;
        return statement.object().match(activity -> null, id, () -> null);
    }
}
