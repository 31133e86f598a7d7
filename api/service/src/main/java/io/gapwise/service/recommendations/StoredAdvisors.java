package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.service.caching.RecentlyUsed;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.util.Map;

/** Reads rule sets from their stored text. Because reading takes a while, it caches the few that were used last. */
final class StoredAdvisors {

    private static final int HELD = 4;

    private final Map<String, Advisor> byVersion = new RecentlyUsed<>(HELD);

    /**
     * Returns the advisor of a stored rule set. It is synchronized, so that a rule set that many threads need at once
     * is read only once.
     *
     * @throws io.gapwise.core.ruleset.drl.RuleSetRefused if this engine cannot read the text
     */
    synchronized Advisor advisor(StoredRuleSet stored) {
        return byVersion.computeIfAbsent(
                stored.version(), version -> new Advisor(CanonicalReader.read(stored.canonical())));
    }
}
