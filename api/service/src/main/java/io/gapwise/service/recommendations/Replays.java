package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Translations;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.service.rulesets.RuleSets;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes old answers again, using only the stored case and the stored rule set. */
@Component
final class Replays {

    private final Cases cases;
    private final RuleSets ruleSets;
    private final StoredAdvisors readBack = new StoredAdvisors(() -> Translations.NONE);

    Replays(Cases cases, RuleSets ruleSets) {
        this.cases = cases;
        this.ruleSets = ruleSets;
    }

    Replay of(StoredRecommendation stored) {
        StoredRuleSet ruleSet = ruleSets.whichGave(stored.ruleSet()).orElseThrow();
        if (ruleSet.semantics() != RuleSet.SEMANTICS) {
            return Replay.otherSemantics(stored, ruleSet.semantics());
        }
        try {
            Advisor advisor = readBack.advisor(ruleSet);
            if (!advisor.ruleSet().version().equals(ruleSet.version())) {
                return Replay.unreadable(stored, "The stored text of the rule set does not read back to its version.");
            }
            GapCase gapCase = GapCaseJson.read(cases.body(stored.caseSeq()).getBytes(StandardCharsets.UTF_8));
            return compared(stored, advisor, gapCase);
        } catch (RuleSetRefused e) {
            return Replay.unreadable(stored, "This engine cannot read the stored rule set any more.");
        } catch (BadCase e) {
            return Replay.unreadable(stored, "This engine does not take the stored case any more.");
        }
    }

    private static Replay compared(StoredRecommendation stored, Advisor advisor, GapCase gapCase) {
        try {
            Recommendation again = new Recommendation(
                    stored.publicId(), gapCase.reference(), stored.evaluatedAt().toInstant(), advisor.advise(gapCase));
            return Replay.compared(stored, RecommendationJson.text(again));
        } catch (RuleSetFault e) {
            return Replay.different(stored, List.of(Difference.noAnswer(stored.body(), e.getMessage())));
        }
    }
}
