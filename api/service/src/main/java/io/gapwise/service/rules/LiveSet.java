package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.time.Instant;

/**
 * Holds a rule set that answers. A request takes one set once and keeps it to the end, so that its answer comes from
 * one version and names it.
 *
 * @param files the files from which it was read
 * @param since the time since which it is live; this stays the same where only comments or cases changed
 */
public record LiveSet(Advisor advisor, RuleFiles files, Instant since) {

    public RuleSet rules() {
        return advisor.ruleSet();
    }

    public String version() {
        return rules().version();
    }
}
