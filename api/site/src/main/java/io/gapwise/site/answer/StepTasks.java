package io.gapwise.site.answer;

import io.gapwise.service.evidence.CaseEvidence;
import io.gapwise.service.evidence.EvidenceTask;
import io.gapwise.service.evidence.TaskContent;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says who finds out what, and by when, where that is known; templates know it as {@code @stepTasks}. */
@Component("stepTasks")
final class StepTasks {

    private final CaseEvidence evidence;

    StepTasks(CaseEvidence evidence) {
        this.evidence = evidence;
    }

    /** Returns by the path of the answer the first open task of a case that somebody has taken on, or that has a day. */
    public Map<String, TaskContent> of(String caseId) {
        Map<String, TaskContent> tasks = new LinkedHashMap<>();
        try {
            for (EvidenceTask task : evidence.tasks(caseId)) {
                TaskContent content = task.content();
                if (!content.done() && (content.owner() != null || content.due() != null)) {
                    content.parts().forEach(part -> tasks.putIfAbsent(part.field(), content));
                }
            }
        } catch (ResourceNotFound | Refusal e) {
            return Map.of();
        }
        return tasks;
    }
}
