package io.gapwise.service.initiatives;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.advice.SpokenProgress;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.practice.followup.FollowUps;
import io.gapwise.practice.followup.GatheredFollowUp;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.KeptRules;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.rules.LiveRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has the rules that are live judge what came of initiatives, and keeps what they said. They judge against the stored
 * answer, which is never evaluated again.
 */
@Component
public class InitiativeFollowUps {

    private static final int ATTEMPTS = 3;
    private static final int LONGEST_NOTE = 2_000;
    private static final List<String> SENT = List.of("asOf", "note", "answers");

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final InitiativeChecks checks;
    private final StoredAnswers answers;
    private final LiveRules rules;
    private final KeptRules kept;
    private final Audit audit;
    private final Clock clock;

    InitiativeFollowUps(
            Initiatives initiatives,
            HeldInitiatives held,
            InitiativeChecks checks,
            StoredAnswers answers,
            LiveRules rules,
            KeptRules kept,
            Audit audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.held = held;
        this.checks = checks;
        this.answers = answers;
        this.rules = rules;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what is known of an initiative on a day, and what the rules say of it. Nothing is stored.
     *
     * @param asOf the day; null for today
     * @throws BadCase if the day has not come yet
     */
    public FollowedUp of(String id, @Nullable LocalDate asOf, Locale language)
            throws BadCase, ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        return judged(initiative, asOf, initiative.content().answers(), language);
    }

    private FollowedUp judged(
            Initiative initiative, @Nullable LocalDate asOf, @Nullable ObjectNode said, Locale language)
            throws BadCase, ResourceNotFound, Refusal {
        LocalDate today = today();
        if (asOf != null && asOf.isAfter(today)) {
            throw new BadCase(List.of(notYet()));
        }
        LocalDate day = asOf == null ? today : asOf;
        AnsweredCase answered = answers.of(initiative.recommendation());
        Advisor advisor = rules.now().advisor();
        OutcomeData data = initiatives.outcomes(initiative, said);
        Integer lead = Schedule.leadWeeks(answered.advice().measures());
        GatheredFollowUp facts = FollowUps.gather(data, day, lead);
        ProgressAdvice progress = advisor.progress(answered.gapCase(), answered.advice(), facts.followUp());
        SpokenProgress spoken = advisor.progress(answered.gapCase(), answered.advice(), facts.followUp(), language);
        return new FollowedUp(
                initiative,
                day,
                answered,
                data,
                facts,
                progress,
                spoken.progress(),
                spoken.language(),
                spoken.whole(),
                Schedule.of(answered.advice().measures(), data, day),
                advisor.ruleSet());
    }

    /** Returns the last day that can be judged. */
    LocalDate today() {
        return initiatives.today();
    }

    private static Problem notYet() {
        return Problem.at(ProblemKind.OUT_OF_RANGE, "/asOf", Sentence.of("initiative.notYet"));
    }

    /** A check, and whether it was made just now or said the same before. */
    public record Kept(InitiativeCheck check, boolean made) {}

    /**
     * Judges an initiative and keeps facts and judgement as they are. Where the last check found exactly the same, that
     * one is returned.
     *
     * @param json an object with the day, a note, and what somebody knows better than the data; each may be left out
     * @throws BadCase with everything that is wrong
     */
    public Kept check(String id, byte[] json) throws BadCase, ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        List<Problem> problems = new ArrayList<>();
        ObjectNode object = Initiatives.object(json);
        Members sent = Members.of(object, problems).only(SENT);
        LocalDate asOf = sent.day("asOf");
        if (asOf != null && asOf.isAfter(today())) {
            problems.add(notYet());
        }
        String note = sent.text("note", LONGEST_NOTE);
        ObjectNode said = said(initiative, sent, problems);
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
        FollowedUp found = judged(initiative, asOf, said, Locale.ENGLISH);
        for (int attempt = 1; ; attempt++) {
            try {
                return kept(found, note);
            } catch (DuplicateKeyException e) {
                // Somebody else was keeping the same rules at that moment.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Puts what is said for this check alone above what is said of the initiative. */
    private static @Nullable ObjectNode said(Initiative initiative, Members sent, List<Problem> problems) {
        ObjectNode of = initiative.content().answers();
        Optional<ObjectNode> now = sent.tree("answers");
        if (now.isEmpty()) {
            return of;
        }
        ObjectNode both = of == null ? now.get() : of.deepCopy();
        if (of != null) {
            CasePatch.merge(both, now.get());
        }
        InitiativeReader.requireFollowUp(both, problems);
        return both;
    }

    private Kept kept(FollowedUp found, @Nullable String note) throws ResourceNotFound, Refusal {
        ObjectNode facts = tree(FollowUpJson.write(found.facts().followUp()));
        ObjectNode judgement = tree(ProgressJson.write(found.progress()));
        String id = found.initiative().id();
        Kept after = held.held(id, () -> {
            InitiativeCheck last = checks.lastMade(id).orElse(null);
            OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
            InitiativeCheck check = new InitiativeCheck(
                    UUID.randomUUID().toString(),
                    id,
                    last == null ? 1 : last.number() + 1,
                    found.asOf(),
                    found.progress().value().name(),
                    found.progress().ruleset().version(),
                    note,
                    facts,
                    judgement,
                    null,
                    null,
                    now,
                    Callers.current().name());
            if (last != null && same(last, check)) {
                return new Kept(last, false);
            }
            kept.keep(found.rules(), now.toInstant());
            checks.add(check);
            audit.record(AuditAction.INITIATIVE_CHECKED, id);
            return new Kept(check, true);
        });
        initiatives.refresh(id);
        return after;
    }

    private static boolean same(InitiativeCheck one, InitiativeCheck other) {
        return one.asOf().equals(other.asOf())
                && Objects.equals(one.note(), other.note())
                && one.ruleSet().equals(other.ruleSet())
                && InitiativeJson.text(one.facts()).equals(InitiativeJson.text(other.facts()))
                && InitiativeJson.text(one.judgement()).equals(InitiativeJson.text(other.judgement()));
    }

    /** Lists the checks of an initiative in their order. */
    public List<InitiativeCheck> checks(String id) throws ResourceNotFound, Refusal {
        return checks.of(initiatives.get(id).id());
    }

    /** @throws ResourceNotFound if the initiative has no such check */
    public InitiativeCheck check(String id, String check) throws ResourceNotFound, Refusal {
        return checks.find(initiatives.get(id).id(), check)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.check")));
    }

    /** A judgement as it is sent in a language. */
    public record Spoken(ObjectNode judgement, Locale language, boolean whole) {}

    /**
     * Says a stored judgement in a language. It is put into words again by the rules that gave it; where they are out of
     * reach, or would not say the same any more, it stays in English.
     */
    public Spoken spoken(InitiativeCheck check, Locale language) throws ResourceNotFound, Refusal {
        if (VocabularyTexts.supported(language).equals(Locale.ENGLISH)) {
            return new Spoken(check.judgement(), Locale.ENGLISH, true);
        }
        return spoken(check, language, answered(check.initiative()));
    }

    /** Says the judgements of all checks of an initiative in a language, in their order. */
    List<Spoken> spoken(String id, List<InitiativeCheck> all, Locale language) throws ResourceNotFound, Refusal {
        boolean stored = VocabularyTexts.supported(language).equals(Locale.ENGLISH);
        Optional<AnsweredCase> answered = stored || all.isEmpty() ? Optional.empty() : answered(id);
        return all.stream()
                .map(check -> stored
                        ? new Spoken(check.judgement(), Locale.ENGLISH, true)
                        : spoken(check, language, answered))
                .toList();
    }

    /** Returns what an initiative was decided on; empty where this version of the program does not know all of it. */
    private Optional<AnsweredCase> answered(String initiative) throws ResourceNotFound {
        try {
            return Optional.of(answers.of(initiatives.get(initiative).recommendation()));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private Spoken spoken(InitiativeCheck check, Locale language, Optional<AnsweredCase> found) {
        Spoken stored = new Spoken(check.judgement(), VocabularyTexts.supported(language), false);
        if (found.isEmpty()) {
            return stored;
        }
        try {
            AnsweredCase answered = found.get();
            FollowUp facts = FollowUpJson.read(JsonTree.write(check.facts()));
            Advisor advisor = kept.advisor(check.ruleSet());
            ProgressAdvice again = advisor.progress(answered.gapCase(), answered.advice(), facts);
            if (ProgressJson.text(again).equals(InitiativeJson.text(check.judgement()))) {
                SpokenProgress spoken = advisor.progress(answered.gapCase(), answered.advice(), facts, language);
                return new Spoken(tree(ProgressJson.write(spoken.progress())), spoken.language(), spoken.whole());
            }
        } catch (BadCase | Refusal | RuleSetFault e) {
            // What was stored is in English, and that is how it is sent.
        }
        return stored;
    }

    static ObjectNode tree(byte[] json) {
        try {
            JsonNode tree = JsonTree.read(json);
            return (ObjectNode) tree;
        } catch (BadCase e) {
            throw new IllegalStateException("What was written is JSON.", e);
        }
    }
}
