package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Tally;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts what people saw, in steps. What performers see of an obstacle is counted only when enough of them who are not
 * counted yet can see it, and then all of these at once: so no look at the counts, and no difference between two looks,
 * is about fewer people than that.
 */
@Component
class SightingSteps {

    private static final Logger LOG = LoggerFactory.getLogger(SightingSteps.class);

    private final VoiceCases cases;
    private final WaitingSightings sightings;
    private final WaitingCounts waiting;
    private final SightingCounts counts;
    private final VoiceSettings settings;
    private final TransactionOperations transactions;
    private final TaskExecutor background;
    private final Set<CaseOfTenant> asked = ConcurrentHashMap.newKeySet();

    SightingSteps(
            VoiceCases cases,
            WaitingSightings sightings,
            WaitingCounts waiting,
            SightingCounts counts,
            VoiceSettings settings,
            TransactionOperations transactions,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.cases = cases;
        this.sightings = sightings;
        this.waiting = waiting;
        this.counts = counts;
        this.settings = settings;
        this.transactions = transactions;
        this.background = background;
    }

    private record CaseOfTenant(String tenant, String caseId) {}

    private record Seen(StatedBy group, Obstacle obstacle) {}

    /** Returns how many people of a group have to see something of an obstacle before anything of it is shown. */
    private int together(StatedBy group, Obstacle obstacle) {
        return Tally.atLeast(obstacle, group, group == StatedBy.PERFORMERS ? settings.together() : 1);
    }

    /** Counts in the background what is there, so that nobody waits for it; if it fails, the next look at the case counts. */
    void countSoon(String caseId) {
        CaseOfTenant wanted = new CaseOfTenant(Callers.tenant(), caseId);
        if (asked.add(wanted)) {
            try {
                background.execute(() -> countNow(wanted));
            } catch (TaskRejectedException e) {
                asked.remove(wanted);
            }
        }
    }

    private void countNow(CaseOfTenant wanted) {
        asked.remove(wanted);
        try {
            Callers.run(Caller.program(wanted.tenant()), () -> count(wanted.caseId()));
        } catch (RuntimeException e) {
            LOG.debug("What people saw is counted later.", e);
        }
    }

    /** Counts what is there. What too few saw waits, as counts as well: what one person saw of it all is in no place. */
    void count(String caseId) {
        if (sightings.hasNew(caseId)) {
            transactions.executeWithoutResult(tx -> {
                if (cases.hold(caseId).isPresent()) {
                    sightings.lookAtAll(caseId);
                    List<CountedSighting> all =
                            CountedSighting.together(waiting.ofCase(caseId), sightings.counted(caseId));
                    List<CountedSighting> few = new ArrayList<>();
                    bySubject(all).forEach((seen, some) -> {
                        if (isEnough(seen, some)) {
                            some.forEach(each -> counts.add(caseId, each));
                        } else {
                            few.addAll(some);
                        }
                    });
                    waiting.replace(caseId, few);
                    sightings.removeCounted(caseId);
                }
            });
        }
    }

    /** The order tells nothing of the order in which people answered. */
    private static Map<Seen, List<CountedSighting>> bySubject(List<CountedSighting> counted) {
        return counted.stream()
                .sorted(Comparator.comparing(CountedSighting::toString))
                .collect(Collectors.groupingBy(
                        each -> new Seen(each.group(), each.obstacle()), LinkedHashMap::new, Collectors.toList()));
    }

    private boolean isEnough(Seen seen, List<CountedSighting> some) {
        int informed = some.stream()
                .filter(CountedSighting::isInformed)
                .mapToInt(CountedSighting::people)
                .sum();
        return seen.group() != StatedBy.PERFORMERS || informed >= together(seen.group(), seen.obstacle());
    }
}
