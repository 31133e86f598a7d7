package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rule sets read back from their stored text. Reading takes a while, so the few asked for last are held. */
final class StoredAdvisors {

    private static final int HELD = 4;

    private final Map<String, Advisor> byVersion = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Advisor> eldest) {
            return size() > HELD;
        }
    };

    /**
     * One at a time, so that many who ask for one rule set do not all read it.
     *
     * @throws io.gapwise.core.ruleset.drl.RuleSetRefused where this engine cannot read the text
     */
    synchronized Advisor advisor(StoredRuleSet stored) {
        return byVersion.computeIfAbsent(
                stored.version(), version -> new Advisor(CanonicalReader.read(stored.canonical())));
    }
}
