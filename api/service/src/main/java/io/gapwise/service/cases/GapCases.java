package io.gapwise.service.cases;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.casecomments.CaseComments;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.recommendations.CaseListing;
import io.gapwise.service.recommendations.CaseOwner;
import io.gapwise.service.recommendations.CaseRecord;
import io.gapwise.service.recommendations.CaseRecords;
import io.gapwise.service.recommendations.CaseTraces;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import io.gapwise.service.recommendations.Consultation;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.recommendations.SpokenRecommendation;
import io.gapwise.service.store.TimeOrderedIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes cases, changes them and has them answered, for the caller's tenant. Each change of what a case says makes a new
 * version; the earlier ones and their answers stay. Whoever changes a case says which revision he has seen, so that two
 * who change one case at the same time do not lose each other's change.
 */
@Component
public class GapCases {

    private static final int ATTEMPTS = 5;

    /** How many of its last answers a case shows. */
    private static final int ANSWERS = 100;

    private final CaseRecords records;
    private final Cases versions;
    private final CaseTags tags;
    private final CaseNotes notes;
    private final CarriedOrigins origins;
    private final CaseComments comments;
    private final ListedRecommendations listed;
    private final CaseListing listing;
    private final Consultations consultations;
    private final ErasedCases erased;
    private final List<CaseTraces> traces;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    GapCases(
            CaseRecords records,
            Cases versions,
            CaseTags tags,
            CaseNotes notes,
            CarriedOrigins origins,
            CaseComments comments,
            ListedRecommendations listed,
            CaseListing listing,
            Consultations consultations,
            ErasedCases erased,
            List<CaseTraces> traces,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.records = records;
        this.versions = versions;
        this.tags = tags;
        this.notes = notes;
        this.origins = origins;
        this.comments = comments;
        this.listed = listed;
        this.listing = listing;
        this.consultations = consultations;
        this.erased = erased;
        this.traces = List.copyOf(traces);
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a case that belongs to the caller.
     *
     * @throws BadCase with every problem of the gap case
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not store another case
     */
    public CaseView create(String gapCaseJson) throws BadCase {
        CaseDetails details = new CaseDetails(CaseOwner.ofCaller(), List.of(), Map.of(), false);
        return create(gapCaseJson, details, MadeHow.CREATED);
    }

    CaseView create(String gapCaseJson, CaseDetails sent, MadeHow how) throws BadCase {
        return create(gapCaseJson, sent, how, null);
    }

    /** @param original the case of which this is a copy; null if it is none */
    private CaseView create(String gapCaseJson, CaseDetails sent, MadeHow how, @Nullable CaseView original)
            throws BadCase {
        GapCase read = read(gapCaseJson);
        CaseDetails details = DetailsCheck.read(sent);
        String id = TimeOrderedIds.next();
        OffsetDateTime now = now();
        CaseRecord begun = CaseRecord.begun(id, read.title(), read.reference(), details.owner(), now);
        tried(() -> {
            records.begin(begun, gapCaseJson, how);
            tags.replace(id, details.tags());
            notes.replace(id, Map.of(), details.notes(), now);
            if (original != null) {
                versions.version(original.id(), original.version())
                        .ifPresent(copied -> origins.carry(copied, id, 1, gapCaseJson, List.of()));
                comments.addMore(id, comments.of(original.id()));
            }
            quotas.take(Quota.CASES, 1);
            audit.record(AuditAction.CASE_CREATED, id);
            return true;
        });
        return view(begun, gapCaseJson);
    }

    /**
     * Returns a case as it would be made, and makes none.
     *
     * @throws BadCase with every problem of the gap case
     */
    CaseView rehearsed(String gapCaseJson, CaseDetails sent) throws BadCase {
        GapCase read = read(gapCaseJson);
        CaseDetails details = DetailsCheck.read(sent);
        OffsetDateTime now = now();
        return new CaseView(
                DryRun.NO_ID,
                read.title(),
                read.reference(),
                1,
                1,
                gapCaseJson,
                details.owner(),
                details.tags(),
                details.notes(),
                details.archived(),
                false,
                now,
                now,
                List.of());
    }

    /**
     * Returns what the current version of a case would be answered, and stores nothing.
     *
     * @throws Refusal for the same reasons as an answer that is stored
     */
    SpokenRecommendation rehearsed(String id, Locale language) throws ResourceNotFound, Refusal {
        try {
            return consultations
                    .begin()
                    .rehearsed(current(record(id)).body().getBytes(StandardCharsets.UTF_8), language);
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /**
     * Returns a case as it is now.
     *
     * @throws ResourceNotFound if the tenant has no case of this id
     * @throws Refusal if it was erased
     */
    public CaseView get(String id) throws ResourceNotFound, Refusal {
        CaseRecord record = record(id);
        return view(record, current(record).body());
    }

    /**
     * Makes a new version of a case, unless it would say the same as the current one.
     *
     * @param revision the revision that was changed
     * @throws BadCase with every problem of the gap case
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public CaseView change(String id, long revision, String gapCaseJson, MadeHow how)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        return change(id, revision, gapCaseJson, how, null);
    }

    /**
     * Makes a new version of a case from what was read from a sheet, unless it would say the same as the current one.
     *
     * @param revision the revision that was changed
     * @param read where the answers that the sheet holds were read from
     * @throws BadCase with every problem of the gap case
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public CaseView changeFromSheet(String id, long revision, String gapCaseJson, List<AnswerOrigin> read)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        return change(id, revision, gapCaseJson, MadeHow.CHANGED, null, 0, read);
    }

    /**
     * Changes what is kept of a case beside what it says. That makes no new version.
     *
     * @param revision the revision that was changed
     * @throws BadCase with all that is wrong with the details
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public CaseView describe(String id, long revision, CaseDetails details)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        CaseRecord record = record(id);
        return change(id, revision, current(record).body(), MadeHow.CHANGED, details);
    }

    /**
     * Makes a new version of what somebody changed, however often others have changed the case meanwhile. What they
     * changed stays, unless it is the same answer.
     *
     * @param base the number of the version that the change began from
     * @param gapCaseJson what that version says after the change
     */
    public CaseView changeSince(String id, int base, String gapCaseJson, MadeHow how)
            throws BadCase, ResourceNotFound, Refusal {
        String from = versions.version(id, base).map(CaseVersion::body).orElse(gapCaseJson);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CaseView now = get(id);
            String body = now.version() == base ? gapCaseJson : CaseMerge.of(from, gapCaseJson, now.body());
            try {
                return change(id, now.revision(), body, how);
            } catch (StaleCase stale) {
                // The next attempt puts the change on top of what it says then.
            }
        }
        throw new OptimisticLockingFailureException("The case changes faster than it can be changed.");
    }

    /** Changes both at once. Details that are null stay. */
    CaseView change(String id, long revision, String gapCaseJson, MadeHow how, @Nullable CaseDetails sent)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        return change(id, revision, gapCaseJson, how, sent, 0, List.of());
    }

    /** @param from the version to which the case goes back; 0 if what it says now was changed */
    private CaseView change(
            String id,
            long revision,
            String gapCaseJson,
            MadeHow how,
            @Nullable CaseDetails sent,
            int from,
            List<AnswerOrigin> readFrom)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        CaseRecord record = record(id);
        if (record.revision() != revision) {
            throw new StaleCase(record.revision());
        }
        CaseView before = view(record, current(record).body());
        CaseDetails details = sent == null ? before.details() : DetailsCheck.read(sent);
        boolean says = !same(before.body(), gapCaseJson);
        GapCase read = says ? read(gapCaseJson) : null;
        if (!says && details.equals(before.details())) {
            return before;
        }
        OffsetDateTime now = now();
        boolean changed = tried(() -> {
            if (!changeRecord(record, read, details, now)) {
                return false;
            }
            if (read != null) {
                int next = record.version() + 1;
                versions.add(id, next, gapCaseJson, now, how);
                origins.carry(id, from == 0 ? record.version() : from, next, gapCaseJson, readFrom);
            }
            if (!details.equals(before.details())) {
                tags.replace(id, details.tags());
                notes.replace(id, before.notes(), details.notes(), now);
            }
            if (details.archived() != before.archived()) {
                listing.arrange(records.find(id).orElseThrow());
            }
            audit.record(
                    details.archived() && !before.archived() ? AuditAction.CASE_ARCHIVED : AuditAction.CASE_CHANGED,
                    id);
            return true;
        });
        if (!changed) {
            throw new StaleCase(record(id).revision());
        }
        return get(id);
    }

    private boolean changeRecord(CaseRecord record, @Nullable GapCase read, CaseDetails details, OffsetDateTime now) {
        OffsetDateTime archived = !details.archived() ? null : record.archivedAt() == null ? now : record.archivedAt();
        int version = read == null ? record.version() : record.version() + 1;
        String title = read == null ? record.title() : read.title();
        String reference = read == null ? record.reference() : read.reference();
        return records.change(record.changed(version, title, reference, details.owner(), archived, now));
    }

    /**
     * Answers the current version and stores the answer. Earlier answers stay behind it.
     *
     * @throws Refusal if no rules are live, if the case was erased, or if this version of the program does not know all
     *     that the case says
     */
    public IssuedRecommendation answer(String id) throws ResourceNotFound, Refusal {
        return answer(id, TimeOrderedIds.next());
    }

    /**
     * Answers the current version and stores the answer. Earlier answers stay behind it.
     *
     * @param answerId the id of the answer
     * @throws org.springframework.dao.DuplicateKeyException if there is an answer of this id
     * @throws Refusal if no rules are live, if the case was erased, or if this version of the program does not know all
     *     that the case says
     */
    public IssuedRecommendation answer(String id, String answerId) throws ResourceNotFound, Refusal {
        Consultation consultation = consultations.begin();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CaseVersion current = current(record(id));
            IssuedRecommendation answer;
            try {
                answer = consultation.consider(current.body().getBytes(StandardCharsets.UTF_8), answerId);
            } catch (BadCase e) {
                throw Refusal.caseOutOfReach();
            }
            if (consultation.keepFor(current, answer)) {
                return answer;
            }
        }
        throw new OptimisticLockingFailureException("The case changes faster than it is answered.");
    }

    /** Says whether the case has said something else before, so that there is something to undo. */
    public boolean undoable(String id) {
        return UndoneVersions.before(versions.numbers(id)) > 0;
    }

    /**
     * Goes back to what the case said before, as a new version. What is undone can be read for ever. Undoing again goes
     * further back.
     *
     * @param revision the revision that is to be undone
     * @throws Refusal if the case has said nothing else before
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public CaseView undo(String id, long revision) throws ResourceNotFound, Refusal, StaleCase {
        CaseRecord record = record(id);
        if (record.revision() != revision) {
            throw new StaleCase(record.revision());
        }
        int back = UndoneVersions.before(versions.numbers(id));
        if (back == 0) {
            throw Refusal.nothingToUndo();
        }
        String body = versions.version(id, back).orElseThrow().body();
        try {
            return change(id, revision, body, MadeHow.UNDONE, null, back, List.of());
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /**
     * Erases a case that its author has begun and given up: it was never answered or changed, and nobody else has put
     * anything to it. Any other case stays.
     */
    public void giveUp(String id) throws ResourceNotFound {
        if (isOnlyBegun(id)) {
            erased.erase(id);
        }
    }

    /** Says whether a case was begun and nothing else: never answered or changed, and nobody else put anything to it. */
    public boolean isOnlyBegun(String id) {
        CaseRecord record = records.find(id).orElse(null);
        return record != null
                && record.revision() == 1
                && record.lastAnswer() == null
                && traces.stream().noneMatch(each -> each.keepsOfOthers(id));
    }

    /**
     * Makes a case that says the same and belongs to the caller. It has no answers, and is never a sample.
     *
     * @param mark what stands behind the title of the copy, as far as there is room; empty for the same title
     */
    public CaseView duplicate(String id, String mark) throws ResourceNotFound, Refusal {
        CaseView original = get(id);
        try {
            return create(
                    CaseTitle.marked(original.body(), mark),
                    original.details().withOwner(CaseOwner.ofCaller()).withArchived(false),
                    MadeHow.DUPLICATED,
                    original);
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /**
     * Makes sure that this version of the program knows all that a case says, so that nothing of it is lost in a change.
     */
    void requireReadable(CaseView view) throws Refusal {
        try {
            read(view.body());
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /** Makes sure that there is such a case and that it was not erased. */
    void require(String id) throws ResourceNotFound, Refusal {
        record(id);
    }

    private CaseRecord record(String id) throws ResourceNotFound, Refusal {
        CaseRecord record = CaseIds.isId(id) ? records.find(id).orElse(null) : null;
        if (record == null) {
            throw new ResourceNotFound(Sentence.of("missing.case"));
        }
        if (record.erasedAt() != null) {
            erased.requireText(id);
        }
        return record;
    }

    private CaseVersion current(CaseRecord record) {
        return versions.version(record.id(), record.version()).orElseThrow();
    }

    private CaseView view(CaseRecord record, String body) {
        String title = record.title();
        return new CaseView(
                record.id(),
                title == null ? "" : title,
                record.reference(),
                record.version(),
                record.revision(),
                body,
                record.owner(),
                tags.of(record.id()),
                notes.of(record.id()),
                record.archivedAt() != null,
                record.sample(),
                record.createdAt(),
                record.changedAt(),
                listed.ofCase(record.id(), ANSWERS));
    }

    /** Says whether two texts are the same case; what is unknown may be left out or not. */
    private static boolean same(String before, String after) {
        if (before.equals(after)) {
            return true;
        }
        try {
            return read(before).equals(read(after));
        } catch (BadCase e) {
            return false;
        }
    }

    private static GapCase read(String json) throws BadCase {
        return GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Does it in a transaction, again where somebody else was doing the same kind of thing at that moment. */
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

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
