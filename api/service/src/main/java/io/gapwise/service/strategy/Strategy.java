package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds entries to the strategy and changes them, for the caller's tenant. Whoever changes one says which revision he has
 * seen, so that two who change one do not lose each other's change; what was said before can be read for ever.
 */
@Component
public class Strategy {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ATTEMPTS = 3;

    private final StrategyItems items;
    private final StrategyVersions versions;
    private final RenamedItems renamed;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Strategy(
            StrategyItems items,
            StrategyVersions versions,
            RenamedItems renamed,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.items = items;
        this.versions = versions;
        this.renamed = renamed;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds an entry, or returns the one that the same form has added before.
     *
     * @throws BadCase with everything that is wrong
     */
    public StrategyItem add(StrategyKind kind, byte[] json, SentOnce once) throws BadCase {
        String id = once.id("STRATEGY", kind.name(), new String(json, StandardCharsets.UTF_8));
        Optional<StrategyItem> before = items.find(kind, id);
        return before.isPresent() ? before.get() : add(id, kind, json, false);
    }

    /** Adds an entry that is made up, which is shown apart. */
    public StrategyItem addMadeUp(StrategyKind kind, byte[] json) throws BadCase {
        return add(SentOnce.UNTOLD.id("STRATEGY"), kind, json, true);
    }

    private StrategyItem add(String id, StrategyKind kind, byte[] json, boolean sample) throws BadCase {
        ObjectNode sent = StrategyReader.object(json, kind);
        List<Problem> problems = StrategyReader.readOnly(sent);
        StrategyValues values = StrategyReader.read(kind, sent, problems);
        StrategyItem added = item(id, kind, values, sample);
        check(added, problems);
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> {
                    store(added);
                    audit.record(AuditAction.STRATEGY_ADDED, about(added));
                });
                return added;
            } catch (DuplicateKeyException e) {
                // The same form was sent twice at that moment, or somebody else took the name or counted first.
                if (items.find(kind, id).isPresent()) {
                    return items.find(kind, id).orElseThrow();
                }
                refuseTaken(added, List.of());
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Makes an entry that is not stored yet. */
    StrategyItem item(String id, StrategyKind kind, StrategyValues values, boolean sample) {
        OffsetDateTime now = now();
        String who = Callers.current().name();
        return new StrategyItem(id, kind, values, 1, 1, sample, now, who, now, who);
    }

    /** Stores a new entry, inside a transaction. */
    void store(StrategyItem added) {
        items.add(added);
        versions.add(added);
        quotas.take(Quota.STRATEGY, 1);
    }

    /** Stores a changed entry with all that names it, inside a transaction; returns false if somebody was faster. */
    boolean store(StrategyItem changed, StrategyItem before) {
        if (!items.change(changed)) {
            return false;
        }
        versions.add(changed);
        renamed.follow(before, changed);
        return true;
    }

    static String about(StrategyItem item) {
        return item.kind().path() + ":" + item.id();
    }

    private void check(StrategyItem item, List<Problem> problems) throws BadCase {
        String parent = item.kind() == StrategyKind.OBJECTIVE ? ObjectiveTree.parentKey(item.values()) : null;
        if (parent != null && !parent.equals(item.key())) {
            Map<String, String> parents = ObjectiveTree.parents(items.all(item.kind(), item.sample()));
            if (ObjectiveTree.circle(parents, item.key(), parent)) {
                problems.add(circle(item));
            }
        }
        refuseTaken(item, problems);
    }

    static Problem circle(StrategyItem item) {
        return Problem.at(
                ProblemKind.OUT_OF_RANGE,
                StrategyReader.pointer("parent"),
                Sentence.of("strategy.circle", item.name()));
    }

    private void refuseTaken(StrategyItem item, List<Problem> problems) throws BadCase {
        List<Problem> all = new java.util.ArrayList<>(problems);
        items.named(item.kind(), item.key(), item.sample())
                .filter(other -> !other.id().equals(item.id()))
                .ifPresent(other -> all.add(Problem.at(
                        ProblemKind.GIVEN_TWICE,
                        StrategyReader.pointer(StrategyKind.NAME),
                        Sentence.of("strategy.taken", other.name()))));
        if (!all.isEmpty()) {
            throw new BadCase(all.stream().distinct().toList());
        }
    }

    /** @throws ResourceNotFound if the tenant has none of this kind and id */
    public StrategyItem get(StrategyKind kind, String id) throws ResourceNotFound {
        Optional<StrategyItem> found = ID.matcher(id).matches() ? items.find(kind, id) : Optional.empty();
        return found.orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.strategy")));
    }

    /** Finds an entry by its name, which is compared without its case. */
    public Optional<StrategyItem> named(StrategyKind kind, String name, boolean sample) {
        return items.named(kind, StrategyName.key(name), sample);
    }

    public StrategyPage page(StrategyFilter filter) {
        return StrategyPage.of(items.page(filter), filter.limit());
    }

    /** Lists all entries of a kind in the order of their names. */
    public List<StrategyItem> all(StrategyKind kind, boolean sample) {
        return items.all(kind, sample);
    }

    /** Lists the first names of a kind in their order. */
    public List<String> names(StrategyKind kind, boolean sample, int most) {
        return items.names(kind, sample, most);
    }

    /** Counts the entries of each kind; those that have none are left out. */
    public Map<StrategyKind, Integer> counts(boolean sample) {
        return items.counts(sample);
    }

    /** Returns something that is another one as soon as an entry came, changed or went. */
    public String state() {
        return items.state();
    }

    /** Says whether there are made-up entries. */
    public boolean hasSamples() {
        return items.any(true);
    }

    /**
     * Changes an entry by a JSON Merge Patch (RFC 7396). Where it gets another name, the entries that name it follow.
     *
     * @param revision the revision that was changed
     * @throws BadCase with everything that is wrong
     * @throws StaleStrategyItem if somebody else has changed it since that revision
     */
    public StrategyItem change(StrategyKind kind, String id, long revision, byte[] patch)
            throws BadCase, ResourceNotFound, StaleStrategyItem {
        StrategyItem before = get(kind, id);
        if (before.revision() != revision) {
            throw new StaleStrategyItem(before.revision());
        }
        ObjectNode changes = StrategyReader.object(patch, kind);
        List<Problem> problems = StrategyReader.readOnly(changes);
        ObjectNode document = StrategyJson.values(before.values());
        CasePatch.merge(document, changes);
        StrategyValues values = StrategyReader.read(kind, document, problems);
        StrategyItem changed = before.changed(values, now(), Callers.current().name());
        check(changed, problems);
        if (values.equals(before.values())) {
            return before;
        }
        boolean stored;
        try {
            stored = Objects.requireNonNull(transactions.execute(tx -> {
                boolean first = store(changed, before);
                if (first) {
                    audit.record(AuditAction.STRATEGY_CHANGED, about(changed));
                }
                return first;
            }));
        } catch (DuplicateKeyException e) {
            refuseTaken(changed, List.of());
            throw e;
        }
        StrategyItem after = get(kind, id);
        if (!stored) {
            throw new StaleStrategyItem(after.revision());
        }
        return after;
    }

    /**
     * Deletes an entry. What names it goes on naming it, which the page of the strategy tells.
     *
     * @param revision the revision that was read
     * @throws StaleStrategyItem if somebody else has changed it since that revision
     */
    public void delete(StrategyKind kind, String id, long revision) throws ResourceNotFound, StaleStrategyItem {
        StrategyItem gone = get(kind, id);
        boolean deleted = Objects.requireNonNull(transactions.execute(tx -> {
            if (!items.delete(id, revision)) {
                return false;
            }
            audit.record(AuditAction.STRATEGY_DELETED, about(gone));
            quotas.giveBack(Quota.STRATEGY, 1);
            return true;
        }));
        if (!deleted) {
            throw new StaleStrategyItem(get(kind, id).revision());
        }
    }

    /** Lists what was said of an entry from one change to the next, the newest first. */
    public List<StrategyVersion> versions(StrategyKind kind, String id) throws ResourceNotFound {
        return versions.of(get(kind, id));
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
