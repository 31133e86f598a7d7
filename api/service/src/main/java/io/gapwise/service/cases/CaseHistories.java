package io.gapwise.service.cases;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.KeptCase;
import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.change.AnswerChange;
import io.gapwise.insight.change.WhatIf;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerOfVersion;
import io.gapwise.service.recommendations.CaseVersion;
import io.gapwise.service.recommendations.Cases;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how cases came to say what they say, and what became of their answers meanwhile. */
@Component
public class CaseHistories {

    private static final String UNTITLED = "???";

    private final GapCases cases;
    private final Cases versions;
    private final ListedRecommendations listed;

    CaseHistories(GapCases cases, Cases versions, ListedRecommendations listed) {
        this.cases = cases;
        this.versions = versions;
        this.listed = listed;
    }

    /**
     * Returns versions of a case, the newest first.
     *
     * @param before only those whose number is less
     * @throws Refusal if the case was erased
     */
    public CaseHistory of(String id, int before, int most) throws ResourceNotFound, Refusal {
        cases.require(id);
        // One more than is shown, because each is compared with the one before it.
        List<CaseVersion> found = versions.versions(id, before, most + 1);
        List<CaseVersion> shown = found.subList(0, Math.min(most, found.size()));
        if (shown.isEmpty()) {
            return new CaseHistory(List.of(), null);
        }
        int first = shown.get(shown.size() - 1).number();
        Map<Integer, List<CaseHistory.Answer>> answers =
                answers(listed.ofVersions(id, first, shown.get(0).number()));
        List<CaseHistory.Version> told = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            told.add(told(
                    shown.get(i),
                    i + 1 < found.size() ? found.get(i + 1) : null,
                    answers.getOrDefault(shown.get(i).number(), List.of())));
        }
        return new CaseHistory(told, found.size() > most ? first : null);
    }

    /**
     * Returns what a version of a case said, as JSON.
     *
     * @throws Refusal if the case was erased
     */
    public String version(String id, int number) throws ResourceNotFound, Refusal {
        cases.require(id);
        return versions.version(id, number)
                .map(CaseVersion::body)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.version")));
    }

    private static CaseHistory.Version told(
            CaseVersion version, @Nullable CaseVersion before, List<CaseHistory.Answer> answers) {
        return new CaseHistory.Version(
                version.number(),
                CaseDocument.time(version.madeAt()),
                version.madeBy(),
                version.how(),
                before == null ? List.of() : changes(understood(before), understood(version)),
                answers);
    }

    private static GapCase understood(CaseVersion version) {
        return KeptCase.read(version.body(), UNTITLED).gapCase();
    }

    private static List<AnswerChange> changes(GapCase before, GapCase after) {
        return WhatIf.changes(before, after).stream()
                .map(change -> change.path().equals(Evidence.STATEMENTS) ? statements(before, after) : change)
                .toList();
    }

    /** A case may have a thousand statements, of which few change. */
    private static AnswerChange statements(GapCase before, GapCase after) {
        return new AnswerChange(
                Evidence.STATEMENTS,
                CaseAnswers.sent(without(before, after)),
                CaseAnswers.sent(without(after, before)));
    }

    private static List<Statement> without(GapCase all, GapCase others) {
        List<Statement> left = new ArrayList<>(said(all));
        said(others).forEach(left::remove);
        return left;
    }

    private static List<Statement> said(GapCase gapCase) {
        List<Statement> statements = gapCase.evidence().statements();
        return statements == null ? List.of() : statements;
    }

    /** @param given in the order in which they were given; the first may be one to an earlier version */
    private static Map<Integer, List<CaseHistory.Answer>> answers(List<AnswerOfVersion> given) {
        Map<Integer, List<CaseHistory.Answer>> byVersion = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            AnswerOfVersion answer = given.get(i);
            byVersion
                    .computeIfAbsent(answer.answer().version(), number -> new ArrayList<>())
                    .add(0, answer(answer, i == 0 ? null : given.get(i - 1)));
        }
        return byVersion;
    }

    private static CaseHistory.Answer answer(AnswerOfVersion given, @Nullable AnswerOfVersion before) {
        return new CaseHistory.Answer(
                given.answer().id(),
                given.answer().verdict(),
                CaseDocument.time(given.answer().evaluatedAt()),
                given.answer().ruleset(),
                given.answer().superseded(),
                before == null ? null : difference(before, given));
    }

    private static CaseHistory.Difference difference(AnswerOfVersion before, AnswerOfVersion after) {
        String verdict = before.answer().verdict();
        return new CaseHistory.Difference(
                verdict,
                !verdict.equals(after.answer().verdict()),
                without(after.causes(), before.causes()),
                without(before.causes(), after.causes()));
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toList();
    }
}
