package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.time.Instant;

/**
 * A rule set that answers. Whoever answers a request takes one, once, and keeps it to the end: so an answer is of one
 * version, and says which.
 *
 * @param files it was read from
 * @param since when it is live; a set that only changed its comments or cases has not begun anew
 */
public record LiveSet(Advisor advisor, RuleFiles files, Instant since) {

    public RuleSet rules() {
        return advisor.ruleSet();
    }

    public String version() {
        return rules().version();
    }
}
