package io.gapwise.service.asking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.insight.asking.Asking;
import io.gapwise.service.caching.RecentlyUsed;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps the last two rule sets that somebody asked about ready for more questions, because putting a rule set into
 * logic takes about half a second.
 */
@Component
public final class AskingCache {

    private static final int HELD = 2;

    private final Map<String, Asking> byVersion = new RecentlyUsed<>(HELD);

    /** Runs for one caller at a time, so that many who ask about the same rule set do not each prepare it. */
    public synchronized Asking of(Advisor advisor) {
        return byVersion.computeIfAbsent(advisor.ruleSet().version(), version -> Asking.of(advisor));
    }
}
