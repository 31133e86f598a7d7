package io.gapwise.service.asking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.asking.Asking;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.service.caching.RecentlyUsed;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps the last two rule sets that somebody asked about ready for more questions, because putting a rule set into
 * logic takes about half a second.
 */
@Component
public final class AskingCache {

    private static final int HELD = 2;

    /** As many steps of interviews as a few people ask about at the same time. */
    private static final int STEPS = 64;

    private final Map<String, Asking> byVersion = new RecentlyUsed<>(HELD);
    private final Map<Step, InterviewState> steps = Collections.synchronizedMap(new RecentlyUsed<>(STEPS));

    /** Everything that the next question follows from. */
    private record Step(String version, GapCase gapCase, Set<String> asked) {}

    /** Runs for one caller at a time, so that many who ask about the same rule set do not each prepare it. */
    public synchronized Asking of(Advisor advisor) {
        return byVersion.computeIfAbsent(advisor.ruleSet().version(), version -> Asking.of(advisor));
    }

    /**
     * Returns what to ask next, see {@link io.gapwise.insight.interview.Interview#next}. A step is worked out once,
     * because every page of an interview is shown again after it was sent, reloaded or gone back to.
     */
    public InterviewState next(Advisor advisor, GapCase gapCase, Set<String> asked) {
        Step step = new Step(advisor.ruleSet().version(), gapCase, Set.copyOf(asked));
        InterviewState known = steps.get(step);
        if (known == null) {
            // Not within the map, so that one step that takes long keeps nobody else waiting.
            known = of(advisor).interview().next(gapCase, asked);
            steps.put(step, known);
        }
        return known;
    }
}
