package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rulesets.RuleSets;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Loads what a recommendation was based on: the case as it was sent, and the rule set of its version. */
@Component
public final class AnswerContexts {

    /** The form of the ids of recommendations. */
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Recommendations recommendations;
    private final Cases cases;
    private final RuleSets ruleSets;
    private final LiveRules rules;
    private final StoredAdvisors readBack;

    AnswerContexts(Recommendations recommendations, Cases cases, RuleSets ruleSets, LiveRules rules) {
        this.recommendations = recommendations;
        this.cases = cases;
        this.ruleSets = ruleSets;
        this.rules = rules;
        this.readBack = new StoredAdvisors(
                () -> rules.found().map(live -> live.rules().translations()).orElseGet(BuiltInRules::translations));
    }

    /**
     * Loads the case of a stored recommendation and the rules that gave it, so that they can be evaluated again. {@link
     * StoredAnswers} returns the stored answer even if this method refuses.
     *
     * @throws Refusal if this version of the program cannot evaluate the rules of that time, or does not know every
     *     part of the case
     */
    public AnswerContext of(String id) throws ResourceNotFound, Refusal {
        StoredRecommendation stored = stored(id);
        Advisor advisor = advisor(stored.ruleSet());
        byte[] caseJson = cases.body(stored.caseSeq()).getBytes(StandardCharsets.UTF_8);
        try {
            return new AnswerContext(caseJson, GapCaseJson.read(caseJson), advisor, stored.evaluatedAt());
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    StoredRecommendation stored(String id) throws ResourceNotFound {
        if (!ID.matcher(id).matches()) {
            throw unknown();
        }
        return recommendations.find(id).orElseThrow(AnswerContexts::unknown);
    }

    /**
     * Returns the live rules if they have this version, because the names of their files are known. Otherwise it reads
     * the rules from the stored text.
     */
    Advisor advisor(String version) throws Refusal {
        Advisor live = rules.found()
                .filter(set -> set.version().equals(version))
                .map(set -> set.advisor())
                .orElse(null);
        if (live != null) {
            return live;
        }
        StoredRuleSet stored = ruleSets.whichGave(version).orElseThrow();
        if (stored.semantics() != RuleSet.SEMANTICS) {
            throw outOfReach(
                    "An engine of semantics %d gave this answer and this engine has semantics %d: the same rules may decide otherwise, so they are not asked."
                            .formatted(stored.semantics(), RuleSet.SEMANTICS));
        }
        try {
            Advisor advisor = readBack.advisor(stored);
            if (advisor.ruleSet().version().equals(version)) {
                return advisor;
            }
            throw outOfReach("The stored text of the rule set does not read back to its version.");
        } catch (RuleSetRefused e) {
            throw outOfReach("This engine cannot read the rule set that gave this answer any more.");
        }
    }

    private static Refusal outOfReach(String why) {
        return Refusal.rulesOutOfReach(why + " The stored answer stands.");
    }

    private static ResourceNotFound unknown() {
        return new ResourceNotFound(Sentence.of("missing.recommendation"));
    }
}
