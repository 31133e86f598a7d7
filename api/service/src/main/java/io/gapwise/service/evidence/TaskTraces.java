package io.gapwise.service.evidence;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/** Deletes the tasks of a case that is erased. */
@Component
class TaskTraces implements CaseTraces {

    private final EvidenceTasks tasks;

    TaskTraces(EvidenceTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Kind kind() {
        return Kind.PLAN_ITEMS;
    }

    /** Somebody may be at work on one of them. */
    @Override
    public boolean keepsOfOthers(String caseId) {
        return !tasks.ofCase(caseId).isEmpty();
    }

    @Override
    public int forget(String caseId) {
        return tasks.forget(caseId);
    }
}
