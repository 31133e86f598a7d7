package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.StoredAnswers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes initiatives and changes them, for the caller's tenant. Whoever changes one says which revision he has seen, so
 * that two who change one do not lose each other's change; what was said before can be read for ever.
 */
@Component
public class Initiatives {

    private static final int LEVELS = 5;
    private static final int MOST_OWNERS = 2_000;
    private static final String RECOMMENDATION = "recommendation";
    private static final List<String> READ_ONLY = List.of(
            "id",
            "case",
            "caseVersion",
            "ruleset",
            "verdict",
            "version",
            "sample",
            "createdAt",
            "createdBy",
            "changedAt",
            "changedBy",
            "summary");

    private final InitiativeRecords records;
    private final HeldInitiatives held;
    private final InitiativeVersions versions;
    private final InitiativeClaims claims;
    private final InitiativeChecks checks;
    private final InitiativeTallies tallies;
    private final CountedInitiatives counted;
    private final AddedInitiatives added;
    private final InitiativeSummaries summaries;
    private final StoredAnswers answers;
    private final ErasedCases erased;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Initiatives(
            InitiativeRecords records,
            HeldInitiatives held,
            InitiativeVersions versions,
            InitiativeClaims claims,
            InitiativeChecks checks,
            InitiativeTallies tallies,
            CountedInitiatives counted,
            AddedInitiatives added,
            InitiativeSummaries summaries,
            StoredAnswers answers,
            ErasedCases erased,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.records = records;
        this.held = held;
        this.versions = versions;
        this.claims = claims;
        this.checks = checks;
        this.tallies = tallies;
        this.counted = counted;
        this.added = added;
        this.summaries = summaries;
        this.answers = answers;
        this.erased = erased;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins an initiative on a recommendation.
     *
     * @param json an object with the id of the recommendation and what is said of the initiative
     * @throws BadCase with everything that is wrong
     */
    public Initiative begin(byte[] json) throws BadCase, Refusal {
        return begin(json, SentOnce.UNTOLD);
    }

    /**
     * Begins an initiative on a recommendation, or returns the one that the same form has begun before.
     *
     * @throws BadCase with everything that is wrong
     */
    public Initiative begin(byte[] json, SentOnce once) throws BadCase, Refusal {
        String id = once.id("INITIATIVE", new String(json, StandardCharsets.UTF_8));
        Optional<Initiative> before = records.find(id);
        return before.isPresent() ? before.get() : begin(id, json, false);
    }

    /** Begins an initiative that is made up and in no count. What somebody decides on a made-up answer is his own. */
    public Initiative beginMadeUp(byte[] json) throws BadCase, Refusal {
        return begin(UUID.randomUUID().toString(), json, true);
    }

    /** Dates a made-up initiative back to when it was decided, and each of its checks to the day of which it is. */
    public void dateBack(String id, OffsetDateTime decided) {
        transactions.executeWithoutResult(tx -> {
            records.dateBack(id, decided);
            versions.dateBack(id, decided);
            checks.of(id).forEach(check -> checks.dateBack(check.id(), onDay(check.asOf())));
        });
    }

    private OffsetDateTime onDay(LocalDate day) {
        OffsetDateTime noon = day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        return noon.isAfter(now()) ? now() : noon;
    }

    private Initiative begin(String id, byte[] json, boolean madeUp) throws BadCase, Refusal {
        ObjectNode sent = object(json);
        List<Problem> problems = readOnly(sent);
        StoredAnswers.Each answer = answer(sent, problems);
        sent.remove(RECOMMENDATION);
        AnsweredCase answered = Objects.requireNonNull(answer.answeredCase());
        Initiative begun = begun(
                id,
                answer,
                answered.advice(),
                InitiativeReader.begun(sent, answered.advice(), answered.gapCase(), today(), problems),
                madeUp,
                now());
        requireFollowed(begun);
        added.store(begun, Claims.of(answered.advice(), begun.content()));
        refresh(begun.id());
        return records.find(begun.id()).orElse(begun);
    }

    /**
     * Stores an initiative, again where somebody else counted for the first time at that moment. Where the same form was
     * sent at that moment, one of the two is stored.
     */
    private static Initiative begun(
            String id,
            StoredAnswers.Each answer,
            Advice advice,
            InitiativeContent content,
            boolean madeUp,
            OffsetDateTime now) {
        String who = Callers.current().name();
        return new Initiative(
                id,
                answer.caseId(),
                answer.version(),
                answer.id(),
                advice.ruleset().version(),
                advice.verdict().value().name(),
                advice.verdict().confidence().name(),
                content,
                1,
                1,
                madeUp,
                now,
                who,
                now,
                who,
                Initiative.Summary.NONE);
    }

    /** Finds the answer that an initiative is decided on. Without it nothing else can be checked. */
    private StoredAnswers.Each answer(ObjectNode sent, List<Problem> problems) throws BadCase, Refusal {
        JsonNode named = sent.get(RECOMMENDATION);
        String here = "/" + RECOMMENDATION;
        if (named == null || named.isNull()) {
            problems.add(Problem.at(ProblemKind.MISSING, here, Sentence.of("initiative.answerOpen")));
        } else if (!named.isString()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, here, Sentence.of("initiative.answerId")));
        } else {
            try {
                erased.requireText(named.asString());
                return answers.each(named.asString());
            } catch (ResourceNotFound e) {
                problems.add(Problem.at(ProblemKind.OUT_OF_RANGE, here, Sentence.of("initiative.answer")));
            }
        }
        sent.remove(RECOMMENDATION);
        InitiativeReader.unanswered(sent, today(), problems);
        throw new BadCase(problems);
    }

    private void requireFollowed(Initiative initiative) throws BadCase {
        String follows = initiative.content().follows();
        if (follows != null
                && (follows.equals(initiative.id()) || records.find(follows).isEmpty())) {
            throw new BadCase(
                    List.of(Problem.at(ProblemKind.OUT_OF_RANGE, "/follows", Sentence.of("initiative.gone"))));
        }
    }

    /**
     * Returns an initiative as it is now.
     *
     * @throws ResourceNotFound if the tenant has none of this id
     * @throws Refusal if its case was erased
     */
    public Initiative get(String id) throws ResourceNotFound, Refusal {
        return held.get(id);
    }

    /**
     * Returns how an initiative would begin that follows a recommendation, as the case and the answer say; nothing is
     * stored.
     *
     * @throws ResourceNotFound if there is no such recommendation
     */
    public InitiativeContent proposed(String recommendation) throws ResourceNotFound, Refusal {
        AnsweredCase answered = answers.of(recommendation);
        return InitiativeReader.proposed(answered.advice(), answered.gapCase(), today());
    }

    /** Lists the initiatives that were decided on a recommendation, the oldest first. */
    public List<Initiative> ofRecommendation(String recommendation) {
        return records.ofRecommendation(recommendation);
    }

    /** Lists the initiatives of a case, the oldest first. */
    public List<Initiative> ofCase(String caseId) {
        return records.ofCase(caseId);
    }

    /**
     * Says at which levels something was measured.
     *
     * @param all how many initiatives there are, without made-up and declined ones
     * @param byLevel how many of them were measured at each of the levels 1 to 5
     */
    public record Measured(int all, Map<Integer, Integer> byLevel) {}

    /** Counts at which levels something was measured. Made-up initiatives are in no count. */
    public Measured measured() {
        List<InitiativeTallies.Count> amounts = tallies.byLevels();
        Map<Integer, Integer> byLevel = new TreeMap<>();
        for (int level = 1; level <= LEVELS; level++) {
            String digit = String.valueOf(level);
            byLevel.put(
                    level,
                    amounts.stream()
                            .filter(each -> each.name().contains(digit))
                            .mapToInt(InitiativeTallies.Count::amount)
                            .sum());
        }
        return new Measured(
                amounts.stream().mapToInt(InitiativeTallies.Count::amount).sum(), byLevel);
    }

    /** Lists those in charge of anything whose names contain a text, whether its letters are small or large. */
    public List<String> ownersLike(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return records.owners(MOST_OWNERS).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** Returns whether there are any that are made up. */
    public boolean anySample() {
        return tallies.anySample();
    }

    public InitiativePage page(InitiativeFilter filter) {
        return InitiativePage.of(records.page(filter), filter.limit());
    }

    /**
     * Changes an initiative by a JSON Merge Patch (RFC 7396).
     *
     * @param revision the revision that was changed
     * @throws BadCase with everything that is wrong
     * @throws StaleInitiative if somebody else has changed it since that revision
     */
    public Initiative change(String id, long revision, byte[] patch)
            throws BadCase, ResourceNotFound, Refusal, StaleInitiative {
        Initiative now = get(id);
        if (now.revision() != revision) {
            throw new StaleInitiative(now.revision());
        }
        ObjectNode changes = object(patch);
        List<Problem> problems = readOnly(changes);
        sameAnswer(changes, now, problems);
        AnsweredCase answered = answers.of(now.recommendation());
        InitiativeContent content = InitiativeReader.changed(
                merged(now.content(), changes),
                answered.advice(),
                answered.gapCase(),
                now.content(),
                today(),
                problems);
        if (content.equals(now.content())) {
            return now;
        }
        Initiative changed = now.changed(content, now(), Callers.current().name());
        requireFollowed(changed);
        boolean stored = counting(now, () -> {
            if (!records.change(changed)) {
                return false;
            }
            versions.add(changed);
            claims.replace(id, Claims.of(answered.advice(), content));
            audit.record(AuditAction.INITIATIVE_CHANGED, id);
            return true;
        });
        Initiative after = get(id);
        if (!stored) {
            throw new StaleInitiative(after.revision());
        }
        refresh(id);
        return get(id);
    }

    /** What was chosen under another decision says nothing about this one, unless it is sent again. */
    private static ObjectNode merged(InitiativeContent before, ObjectNode changes) {
        ObjectNode document = InitiativeJson.content(before);
        if (changes.has("decision")
                && !changes.has("choices")
                && !changes.get("decision")
                        .asString("")
                        .equals(before.decision().name())) {
            document.remove("choices");
        }
        CasePatch.merge(document, changes);
        return document;
    }

    private static void sameAnswer(ObjectNode changes, Initiative now, List<Problem> problems) {
        JsonNode named = changes.remove(RECOMMENDATION);
        if (named != null && !named.asString("").equals(now.recommendation())) {
            problems.add(Problem.at(ProblemKind.READ_ONLY, "/" + RECOMMENDATION, Sentence.of("initiative.stays")));
        }
    }

    /** Deletes an initiative with all that belongs to it, whatever was said of it last. */
    public void delete(String id) throws ResourceNotFound, Refusal {
        delete(id, records::delete);
    }

    /**
     * Deletes an initiative with all that belongs to it.
     *
     * @param revision the revision that was read
     * @throws StaleInitiative if somebody else has changed it since that revision
     */
    public void delete(String id, long revision) throws ResourceNotFound, Refusal, StaleInitiative {
        if (!delete(id, each -> records.delete(each, revision))) {
            throw new StaleInitiative(get(id).revision());
        }
    }

    private boolean delete(String id, Predicate<String> deleting) throws ResourceNotFound, Refusal {
        return counting(get(id), () -> {
            if (!deleting.test(id)) {
                return false;
            }
            audit.record(AuditAction.INITIATIVE_DELETED, id);
            quotas.giveBack(Quota.INITIATIVE, 1);
            return true;
        });
    }

    private boolean counting(Initiative initiative, Supplier<Boolean> work) throws ResourceNotFound, Refusal {
        boolean done = held.held(initiative.id(), () -> counted.counting(List.of(initiative.recommendation()), work));
        counted.compactIfDue();
        return done;
    }

    /** Lists what was said of an initiative from one change to the next, the newest first. */
    List<InitiativeVersions.Version> versions(String id) throws ResourceNotFound, Refusal {
        return versions.of(get(id).id());
    }

    /**
     * Gathers all that is known of an initiative: what is said of it, and what the sources of outcomes keep.
     *
     * @throws ResourceNotFound if the tenant has none of this id
     * @throws Refusal if its case was erased
     */
    public OutcomeData outcomes(String id) throws ResourceNotFound, Refusal {
        Initiative initiative = get(id);
        return summaries.outcomes(initiative, initiative.content().answers());
    }

    /** @param said what somebody knows better than the data */
    OutcomeData outcomes(Initiative initiative, @Nullable ObjectNode said) {
        return summaries.outcomes(initiative, said);
    }

    /** Lists what was said of an initiative from one change to the next, the newest first. */
    public List<InitiativeVersion> history(String id) throws ResourceNotFound, Refusal {
        return versions(id).stream()
                .map(each -> new InitiativeVersion(
                        each.number(),
                        ContentMembers.stored(InitiativeJson.stored(each.content())),
                        each.madeAt(),
                        each.madeBy()))
                .toList();
    }

    /**
     * Renews what lists show of the data of an initiative, after data came or went. Whoever does so last has read all that
     * the others wrote.
     */
    public void refresh(String id) {
        summaries.refresh(id);
    }

    static ObjectNode object(byte[] json) throws BadCase {
        if (JsonTree.read(json) instanceof ObjectNode sent) {
            return sent;
        }
        throw new BadCase(List.of(
                Problem.of(ProblemKind.WRONG_TYPE, "", Sentence.of("initiative.isObject"), InitiativeReader.ACCEPTED)));
    }

    private static List<Problem> readOnly(ObjectNode sent) {
        List<Problem> problems = new ArrayList<>();
        for (String name : READ_ONLY) {
            if (sent.remove(name) != null) {
                problems.add(Problem.at(ProblemKind.READ_ONLY, "/" + name, Sentence.of("initiative.readOnly")));
            }
        }
        return problems;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
