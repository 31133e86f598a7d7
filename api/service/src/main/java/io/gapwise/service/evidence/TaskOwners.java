package io.gapwise.service.evidence;

import io.gapwise.service.asking.QuestionOwners;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads from the tasks of a case who finds out what. */
@Component
class TaskOwners implements QuestionOwners {

    private final EvidenceTasks tasks;

    TaskOwners(EvidenceTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, String> ofCase(String caseId) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (EvidenceTask task : tasks.ofCase(caseId)) {
            String owner = task.content().owner();
            if (owner != null && !task.content().done()) {
                task.content().parts().forEach(part -> owners.putIfAbsent(part.field(), owner));
            }
        }
        return owners;
    }
}
