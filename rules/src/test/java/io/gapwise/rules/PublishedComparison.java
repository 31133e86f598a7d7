package io.gapwise.rules;

import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published case, and what the rules answer. */
record PublishedComparison(PublishedCase published, JsonNode answer) {

    private static final JsonMapper JSON = new JsonMapper();

    static PublishedComparison withTheRules(PublishedCase published) {
        CaseBuilder gapCase = CaseBuilder.aGapCase(SentAnswers.of(published.sent()));
        return new PublishedComparison(
                published, JSON.readTree(RulesOfModule.answer(RulesOfModule.ADVISOR, gapCase.build())));
    }

    String verdict() {
        return answer.at("/verdict/value").asString();
    }

    boolean sameVerdict() {
        return published.hasVerdictOf(answer);
    }

    /** At least one of the author's interventions. */
    boolean advisesSome() {
        return !published.interventionsSharedBy(answer).isEmpty();
    }

    boolean advisesAll() {
        return published.interventionsSharedBy(answer).equals(published.interventions());
    }

    List<String> advised() {
        return PublishedCase.advisedBy(answer);
    }
}
