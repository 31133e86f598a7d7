package io.gapwise.service.jobs;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports jobs. What they answered is exported as cases and answers, and their results only name these. */
@Component
@Order(60)
class ExportedJobs implements ExportPart {

    private static final String JOB = "job";
    private static final int AT_ONCE = 100;

    private final Jobs jobs;

    ExportedJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<String> types() {
        return List.of(JOB);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(JOB, last -> jobs.list(null, last, AT_ONCE), JobJson::of);
    }
}
