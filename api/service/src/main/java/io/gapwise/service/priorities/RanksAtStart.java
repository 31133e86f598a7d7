package io.gapwise.service.priorities;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Begins to rank the stored cases when the service starts, before anybody looks at them. */
@Component
class RanksAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RanksAtStart.class);

    private final RankedAnswers answers;
    private final Priorities priorities;
    private final TaskExecutor tasks;

    RanksAtStart(
            RankedAnswers answers, Priorities priorities, @Qualifier("applicationTaskExecutor") TaskExecutor tasks) {
        this.answers = answers;
        this.priorities = priorities;
        this.tasks = tasks;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.execute(this::prepareAll);
    }

    private void prepareAll() {
        try {
            for (String tenant : answers.tenants(Priorities.TENANTS)) {
                Callers.run(Caller.program(tenant), this::prepare);
            }
        } catch (RuntimeException e) {
            LOG.debug("The cases are ranked when somebody looks at them.", e);
        }
    }

    private void prepare() {
        try {
            priorities.prepare();
        } catch (Refusal e) {
            LOG.debug("No rules are live, so there is nothing to rank by.");
        }
    }
}
