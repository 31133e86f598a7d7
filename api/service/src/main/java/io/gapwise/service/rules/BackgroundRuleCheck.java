package io.gapwise.service.rules;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.checking.RuleSetCheck;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the meaning of rule sets that are too large for anybody to wait for it. It judges one at a time, and of those
 * that wait only the newest.
 */
final class BackgroundRuleCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRuleCheck.class);

    private final LiveRules live;
    private final Clock clock;
    private final ThreadPoolExecutor judging = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            BackgroundRuleCheck::thread,
            new ThreadPoolExecutor.DiscardOldestPolicy());

    BackgroundRuleCheck(LiveRules live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** Judges the files and completes the check {@code known}, unless the rules have changed again by then. */
    void judge(RuleFiles files, LastCheck known) {
        judging.execute(() -> complete(files, known));
    }

    private void complete(RuleFiles files, LastCheck known) {
        if (live.lastCheck() != known) {
            return;
        }
        try {
            LastCheck more =
                    LastCheck.of(RuleSetCheck.of(files), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (live.complete(known, more)) {
                tell(more);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The judgement of the rules' meaning failed.", e);
        }
    }

    private static void tell(LastCheck check) {
        if (!check.clean()) {
            LOG.error("The rule set that is live means what it should not. It goes on answering.\n{}", check.text());
        } else {
            LOG.info("The meaning of the rule set that is live was judged: no error.");
        }
    }

    private static Thread thread(Runnable judging) {
        Thread thread = new Thread(judging, "rules-meaning");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        judging.shutdownNow();
    }
}
