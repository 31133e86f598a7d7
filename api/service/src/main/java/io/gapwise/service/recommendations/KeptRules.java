package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rulesets.RuleSetUses;
import io.gapwise.service.rulesets.RuleSets;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the rule sets that judged something, so that they can be read again whatever the rules become. */
@Component
public final class KeptRules {

    private final RuleSets ruleSets;
    private final RuleSetUses uses;
    private final AnswerContexts contexts;

    KeptRules(RuleSets ruleSets, RuleSetUses uses, AnswerContexts contexts) {
        this.ruleSets = ruleSets;
        this.uses = uses;
        this.contexts = contexts;
    }

    /**
     * Keeps a rule set unless it is kept already, within the transaction of what it judged.
     *
     * @throws org.springframework.dao.DuplicateKeyException where somebody else keeps it at the same time
     */
    public void keep(RuleSet rules, Instant used) {
        ruleSets.keep(rules, used);
        uses.add(rules.version(), used);
    }

    /**
     * Returns the advisor of a version that was kept.
     *
     * @throws Refusal if this version of the program cannot evaluate it
     */
    public Advisor advisor(String version) throws Refusal {
        return contexts.advisor(version);
    }
}
