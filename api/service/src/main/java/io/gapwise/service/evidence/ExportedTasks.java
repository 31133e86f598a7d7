package io.gapwise.service.evidence;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports what is to be found out about cases. */
@Component
@Order(28)
class ExportedTasks implements ExportPart {

    private static final String TYPE = "evidence-task";
    private static final int AT_ONCE = 200;

    private final EvidenceTasks tasks;

    ExportedTasks(EvidenceTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return lines -> {
            String last = "";
            List<EvidenceTask> some = tasks.behind(last, AT_ONCE);
            while (!some.isEmpty()) {
                for (EvidenceTask task : some) {
                    lines.add(TYPE, TaskJson.members(task));
                    last = task.id();
                }
                some = tasks.behind(last, AT_ONCE);
            }
        };
    }
}
