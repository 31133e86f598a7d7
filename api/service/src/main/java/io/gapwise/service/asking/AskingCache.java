package io.gapwise.service.asking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.insight.asking.Asking;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rule sets asked about last, ready: putting one into logic takes about half a second. */
@Component
public final class AskingCache {

    private static final int HELD = 2;

    private final Map<String, Asking> byVersion = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asking> eldest) {
            return size() > HELD;
        }
    };

    /** One at a time, so that many who ask about one rule set do not all make it. */
    public synchronized Asking of(Advisor advisor) {
        return byVersion.computeIfAbsent(advisor.ruleSet().version(), version -> Asking.of(advisor));
    }
}
