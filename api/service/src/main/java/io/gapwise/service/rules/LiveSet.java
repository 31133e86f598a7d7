package io.gapwise.service.rules;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.signs.SignBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds a rule set that answers. A request takes one set once and keeps it to the end, so that its answer comes from
 * one version and names it.
 *
 * @param files the files from which it was read
 * @param ownSigns the signs that lie beside the rules; null where there are none of their own
 * @param since the time since which it is live; this stays the same where only comments, cases or signs changed
 */
public record LiveSet(
        Advisor advisor, RuleFiles files, @Nullable SignBook ownSigns, Instant since) {

    public RuleSet rules() {
        return advisor.ruleSet();
    }

    /** Returns what people are asked: by the signs beside the rules, or else by those that come with the program. */
    public SignBook signs() {
        return ownSigns == null ? SignBook.builtIn() : ownSigns;
    }

    public String version() {
        return rules().version();
    }
}
