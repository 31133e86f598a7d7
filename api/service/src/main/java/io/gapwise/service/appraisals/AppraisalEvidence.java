package io.gapwise.service.appraisals;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Standing;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.strategy.CaseUse;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import io.gapwise.service.strategy.StrategyUses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what a round counts into cases about the same capability, as evidence of the kind APPRAISALS. */
@Component
public class AppraisalEvidence {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Appraisals appraisals;
    private final GapCases cases;
    private final Strategy strategy;
    private final StrategyUses uses;
    private final Audit audit;
    private final TransactionOperations transactions;

    AppraisalEvidence(
            Appraisals appraisals,
            GapCases cases,
            Strategy strategy,
            StrategyUses uses,
            Audit audit,
            TransactionOperations transactions) {
        this.appraisals = appraisals;
        this.cases = cases;
        this.strategy = strategy;
        this.uses = uses;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Lists the cases that are about the capability and the role of a group. */
    public List<CaseUse> cases(AppraisedGroup group) {
        return uses.all(false).stream()
                .filter(use -> use.capability() != null
                        && StrategyName.key(use.capability()).equals(group.capabilityKey()))
                .filter(use -> isOfRole(group, use.role() == null ? "" : use.role()))
                .toList();
    }

    /** A case names its people by a role, or by a persona that has one. */
    private boolean isOfRole(AppraisedGroup group, String role) {
        return group.role().isEmpty()
                || group.roleKey().equals(StrategyName.key(role))
                || strategy.named(StrategyKind.PERSONA, role, false)
                        .map(persona -> persona.values().text("role"))
                        .filter(of -> group.roleKey().equals(StrategyName.key(of)))
                        .isPresent();
    }

    /**
     * Takes what a round says into a new version of a case, in the place of what was taken from any round about the same
     * capability and obstacle, and answers the case.
     *
     * @return empty if the case says all of it already, so that nothing was done
     * @throws BadParameters if the round or the case is about something else
     */
    public Optional<IssuedRecommendation> take(String id, EvidenceWish wish, Locale language)
            throws ResourceNotFound, Refusal, BadParameters, BadCase, StaleCase {
        AppraisalRound round = appraisals.get(id);
        CaseView view = cases.get(wish.caseId());
        ObjectNode gapCase = (ObjectNode) JSON.readTree(view.body());
        AppraisedGroup group = checked(round, gapCase, wish);
        if (wish.standing()) {
            stands(gapCase, group);
        }
        Obstacle obstacle = wish.obstacle();
        if (obstacle != null) {
            String note = AppraisalTexts.note(round, group, language);
            states(gapCase, statement(group, obstacle, wish.says(), note), notes(wish.capability()));
        }
        CaseView changed =
                cases.change(view.id(), view.revision(), JSON.writeValueAsString(gapCase), MadeHow.APPRAISALS);
        if (changed.version() == view.version()) {
            return Optional.empty();
        }
        transactions.executeWithoutResult(tx -> audit.record(AuditAction.APPRAISALS_AS_EVIDENCE, view.id()));
        return Optional.of(cases.answer(view.id()));
    }

    private AppraisedGroup checked(AppraisalRound round, ObjectNode gapCase, EvidenceWish wish) throws BadParameters {
        List<ErrorEntry> problems = new ArrayList<>();
        Optional<AppraisedGroup> group = round.group(wish.capability(), wish.role());
        if (group.isEmpty()) {
            problems.add(wrong("/capability", "appraisals.noGroup"));
        }
        String capability = gapCase.at("/gap/capability").asString("");
        if (!StrategyName.key(capability).equals(StrategyName.key(wish.capability()))) {
            problems.add(wrong("/case", "appraisals.otherCase"));
        } else if (group.isPresent()
                && !isOfRole(group.get(), gapCase.at("/audience/role").asString(""))) {
            problems.add(wrong("/case", "appraisals.otherRole"));
        }
        if (wish.obstacle() == null && !wish.standing()) {
            problems.add(wrong("/obstacle", "appraisals.nothing"));
        }
        if (group.isEmpty() || !problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return group.get();
    }

    private static ErrorEntry wrong(String pointer, String key) {
        return ErrorEntry.inBody(Problem.at(ProblemKind.OUT_OF_RANGE, pointer, Sentence.of(key)));
    }

    private static void stands(ObjectNode gapCase, AppraisedGroup group) {
        ShownStandings shown = group.shown();
        answer(gapCase, "standing", shown.most(), Standing.UNKNOWN);
        answer(gapCase, "affected", shown.below(), Share.UNKNOWN);
    }

    /** Answers a question about the people that the case leaves open. */
    private static void answer(ObjectNode gapCase, String field, Word answer, Word unknown) {
        String before = gapCase.path("audience").path(field).asString(unknown.name());
        if (answer != unknown && before.equals(unknown.name())) {
            part(gapCase, "audience").put(field, answer.name());
        }
    }

    private static Statement statement(AppraisedGroup group, Obstacle obstacle, Stated says, String note) {
        return new Statement(
                obstacle,
                says,
                StatedBy.MANAGERS,
                EvidenceSource.APPRAISALS,
                says == Stated.PRESENT ? group.shown().below() : Share.UNKNOWN,
                null,
                note);
    }

    /** @param notes those of statements that were taken from rounds, in the place of which this one comes */
    private static void states(ObjectNode gapCase, Statement said, Set<String> notes) {
        List<JsonNode> statements = new ArrayList<>();
        gapCase.path("evidence").path("statements").forEach(each -> {
            boolean taken = notes.contains(each.path("note").asString(""))
                    && each.path("obstacle").asString("").equals(said.obstacle().name());
            if (!taken) {
                statements.add(each);
            }
        });
        statements.add(JSON.valueToTree(CaseAnswers.sent(List.of(said))).get(0));
        ArrayNode list = part(gapCase, "evidence").putArray("statements");
        statements.forEach(list::add);
    }

    /** Returns the notes of all statements that could have been taken from the rounds about a capability. */
    private Set<String> notes(String capability) {
        Set<String> notes = new HashSet<>();
        appraisals
                .counting(capability)
                .forEach(round -> round.groups().forEach(group -> notes.addAll(AppraisalTexts.notes(round, group))));
        return notes;
    }

    private static ObjectNode part(ObjectNode gapCase, String name) {
        return gapCase.get(name) instanceof ObjectNode there ? there : gapCase.putObject(name);
    }
}
