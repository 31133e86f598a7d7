package io.gapwise.service.initiatives;

import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.wording.Sentence;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.recommendations.StoredAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes what came of an initiative into its case, and has the case answered anew. */
@Component
public class Revisions {

    private final Initiatives initiatives;
    private final InitiativeFollowUps followUps;
    private final InitiativeChecks checks;
    private final GapCases cases;
    private final StoredAnswers answers;
    private final Audit audit;

    /** Forms that are being taken in, so that one that is sent twice at one moment waits for itself. */
    private final Map<String, Object> underWay = new ConcurrentHashMap<>();

    Revisions(
            Initiatives initiatives,
            InitiativeFollowUps followUps,
            InitiativeChecks checks,
            GapCases cases,
            StoredAnswers answers,
            Audit audit) {
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.checks = checks;
        this.cases = cases;
        this.answers = answers;
        this.audit = audit;
    }

    /**
     * Returns the revision that the case of an initiative has now.
     *
     * @throws ResourceNotFound if the initiative has no such check
     */
    long caseRevision(String id, String check) throws ResourceNotFound, Refusal {
        followUps.check(id, check);
        return cases.get(initiatives.get(id).caseId()).revision();
    }

    /**
     * Proposes what a check makes known of its case, and lists what is to be asked first.
     *
     * @throws Refusal if this version of the program does not know all that the check or the case says
     */
    public Proposal proposal(String id, String check, Locale language) throws ResourceNotFound, Refusal {
        InitiativeCheck found = followUps.check(id, check);
        Initiative initiative = initiatives.get(id);
        CaseView now = cases.get(initiative.caseId());
        try {
            GapCase gapCase = GapCaseJson.read(now.body().getBytes(StandardCharsets.UTF_8));
            FollowUp facts = FollowUpJson.read(JsonTree.write(found.facts()));
            ProgressAdvice judged = ProgressJson.read(
                    InitiativeJson.text(followUps.spoken(found, language).judgement()));
            KnownFacts.Found known = KnownFacts.of(
                    gapCase, facts, ProgressValue.valueOf(found.progress()), initiatives.outcomes(id), found.asOf());
            return new Proposal(
                    found,
                    now.id(),
                    now.version(),
                    now.revision(),
                    known.patch(),
                    known.known(),
                    questions(gapCase, judged, language));
        } catch (BadCase | UnreadableRecommendation e) {
            throw Refusal.caseOutOfReach();
        }
    }

    /** The causes that have to be looked for again come first, then what else the rules ask about the case. */
    private static List<Proposal.Question> questions(GapCase gapCase, ProgressAdvice judged, Locale language) {
        List<Proposal.Question> questions = new ArrayList<>();
        VocabularyTexts texts = VocabularyTexts.in(language);
        for (ProgressAdvice.Reopened reopened : judged.reopened()) {
            obstacle(reopened.cause()).ifPresent(obstacle -> {
                Presence answer = gapCase.obstacles().of(obstacle);
                String field = "obstacles." + obstacle.name();
                questions.add(new Proposal.Question(
                        field,
                        Sentence.of("initiative.isItSo", texts.text("question." + field))
                                .in(language),
                        reopened.reasons().isEmpty()
                                ? null
                                : reopened.reasons().get(0).text(),
                        reopened.cause(),
                        answer.name()));
            });
        }
        judged.questions().stream()
                .filter(asked -> !asked.field().startsWith(FollowUp.PATH + "."))
                .filter(asked ->
                        questions.stream().noneMatch(each -> each.field().equals(asked.field())))
                .map(asked -> new Proposal.Question(asked.field(), asked.question(), asked.because(), null, ""))
                .forEach(questions::add);
        return questions;
    }

    private static Optional<Obstacle> obstacle(Cause cause) {
        for (Obstacle each : Obstacle.values()) {
            if (each.cause() == cause) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The case after a revision.
     *
     * @param before the answer that the initiative was decided on
     * @param difference how the case and its answer differ from that one
     */
    public record Revised(
            CaseView now, IssuedRecommendation answer, AnsweredCase before, GapCase gapCase, WhatIf difference) {}

    /**
     * Makes a new version of the case and has it answered by the rules that are live.
     *
     * @param patch the changes of the case as a JSON Merge Patch; null for those that are proposed
     * @param revision the revision of the case that was changed; null for the one that it has now
     * @throws BadCase with everything that is wrong with the case after the changes
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public Revised revise(String id, String check, @Nullable ObjectNode patch, @Nullable Long revision)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        return revise(id, check, patch, revision, UUID.randomUUID().toString());
    }

    private Revised revise(
            String id, String check, @Nullable ObjectNode patch, @Nullable Long revision, String answerId)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        Proposal proposal = proposal(id, check, Locale.ENGLISH);
        Initiative initiative = initiatives.get(id);
        CaseView before = cases.get(proposal.caseId());
        byte[] body = changed(before, patch == null ? proposal.patch() : patch);
        GapCase gapCase = read(body);
        CaseView after = cases.change(
                before.id(),
                revision == null ? before.revision() : revision,
                new String(body, StandardCharsets.UTF_8),
                MadeHow.REVISED);
        IssuedRecommendation answer = cases.answer(after.id(), answerId);
        checks.revised(check, after.version(), answer.id());
        audit.record(AuditAction.INITIATIVE_REVISED, id);
        AnsweredCase first = answers.of(initiative.recommendation());
        return new Revised(
                cases.get(after.id()),
                answer,
                first,
                gapCase,
                WhatIf.between(
                        first.gapCase(),
                        first.advice(),
                        gapCase,
                        answer.recommendation().advice()));
    }

    /** Lists what would be wrong with the case after some changes; null for those that are proposed. */
    List<Problem> problems(String id, String check, @Nullable ObjectNode patch) throws ResourceNotFound, Refusal {
        Proposal proposal = proposal(id, check, Locale.ENGLISH);
        try {
            read(changed(cases.get(proposal.caseId()), patch == null ? proposal.patch() : patch));
            return List.of();
        } catch (BadCase bad) {
            return bad.problems();
        }
    }

    private static byte[] changed(CaseView before, ObjectNode patch) throws BadCase {
        ObjectNode document = (ObjectNode) JsonTree.read(before.body().getBytes(StandardCharsets.UTF_8));
        CasePatch.merge(document, patch);
        return JsonTree.write(document);
    }

    /**
     * Takes what is proposed into the case and has it answered, once for a form, however often it is sent.
     *
     * @param revision the revision of the case that was shown; null for the one that it has now
     * @return the id of the answer
     * @throws StaleCase if somebody else has changed the case since that revision
     */
    public String revise(String id, String check, @Nullable Long revision, SentOnce once)
            throws BadCase, ResourceNotFound, Refusal, StaleCase {
        String answer = once.id("REVISION", id, check);
        Object turn = underWay.computeIfAbsent(answer, each -> new Object());
        synchronized (turn) {
            try {
                if (!isThere(answer)) {
                    revise(id, check, null, revision, answer);
                }
                return answer;
            } catch (StaleCase | DuplicateKeyException e) {
                // Another program on the same database had the same form at that moment.
                if (isThere(answer)) {
                    return answer;
                }
                throw e;
            } finally {
                underWay.remove(answer, turn);
            }
        }
    }

    private boolean isThere(String answer) throws Refusal {
        try {
            return answer.equals(answers.of(answer).id());
        } catch (ResourceNotFound e) {
            return false;
        }
    }

    private static GapCase read(byte[] body) throws BadCase {
        try {
            return GapCaseJson.read(body);
        } catch (BadCase bad) {
            throw new BadCase(bad.problems().stream()
                    .map((Problem problem) -> problem.under("/patch"))
                    .toList());
        }
    }
}
