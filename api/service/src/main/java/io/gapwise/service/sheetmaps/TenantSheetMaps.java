package io.gapwise.service.sheetmaps;

import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps maps of sheets under names, for the caller's tenant. Whoever changes a map says which revision he has seen, so
 * that two who change one do not lose each other's change.
 */
@Component
public class TenantSheetMaps {

    private static final int AT_ONCE = 200;
    private static final int ATTEMPTS = 3;

    private final SheetMaps maps;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    TenantSheetMaps(SheetMaps maps, Quotas quotas, Audit audit, TransactionOperations transactions, Clock clock) {
        this.maps = maps;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<StoredSheetMap> find(String name) {
        return maps.find(name);
    }

    /** Lists all maps in the order of their names. */
    public List<StoredSheetMap> all() {
        List<StoredSheetMap> all = new ArrayList<>();
        List<StoredSheetMap> some = maps.behind("", AT_ONCE);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = maps.behind(some.get(some.size() - 1).name(), AT_ONCE);
        }
        return all;
    }

    /** Lists the maps that were kept for files of a shape, those first that were changed last. */
    public List<StoredSheetMap> ofShape(String shape) {
        return maps.ofShape(shape);
    }

    /**
     * Stores a map under a name that {@link MapName} accepts. Where it says the same as before, nothing changes.
     *
     * @param revision the revision that is changed; null if there must be none of this name yet
     * @throws StaleSheetMap if there is another revision, or one where there must be none
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may keep no more maps
     */
    public StoredSheetMap keep(String name, String json, @Nullable String shape, @Nullable Long revision)
            throws StaleSheetMap {
        StoredSheetMap before = maps.find(name).orElse(null);
        if (!Objects.equals(before == null ? null : before.revision(), revision)) {
            throw new StaleSheetMap(before == null ? null : before.revision());
        }
        if (before != null && before.json().equals(json) && Objects.equals(before.shape(), shape)) {
            return before;
        }
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        String who = Callers.current().name();
        StoredSheetMap next = new StoredSheetMap(
                name,
                shape,
                json,
                before == null ? 0 : before.revision(),
                before == null ? now : before.createdAt(),
                before == null ? who : before.createdBy(),
                now,
                who);
        boolean kept = tried(() -> before == null ? added(next) : changed(next));
        if (!kept) {
            throw new StaleSheetMap(
                    maps.find(name).map(StoredSheetMap::revision).orElse(null));
        }
        return maps.find(name).orElseThrow(() -> new StaleSheetMap(null));
    }

    /** @throws StaleSheetMap if it was changed meanwhile */
    public void delete(String name, long revision) throws StaleSheetMap {
        boolean deleted = tried(() -> {
            boolean gone = maps.delete(name, revision);
            if (gone) {
                audit.record(AuditAction.SHEET_MAP_DELETED, name);
                quotas.giveBack(Quota.SHEET_MAPS, 1);
            }
            return gone;
        });
        if (!deleted) {
            throw new StaleSheetMap(
                    maps.find(name).map(StoredSheetMap::revision).orElse(null));
        }
    }

    private boolean added(StoredSheetMap map) {
        if (maps.find(map.name()).isPresent()) {
            return false;
        }
        maps.add(map);
        audit.record(AuditAction.SHEET_MAP_KEPT, map.name());
        quotas.take(Quota.SHEET_MAPS, 1);
        return true;
    }

    private boolean changed(StoredSheetMap map) {
        boolean changed = maps.change(map);
        if (changed) {
            audit.record(AuditAction.SHEET_MAP_KEPT, map.name());
        }
        return changed;
    }

    /** Does it in a transaction, again where somebody else was adding the same map at that moment. */
    private boolean tried(BooleanSupplier work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(tx -> work.getAsBoolean()));
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
