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
        return ExportPart.pageByPage(
                TYPE, last -> tasks.behind(last == null ? "" : last.id(), AT_ONCE), TaskJson::members);
    }
}
