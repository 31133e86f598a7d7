package io.gapwise.service.outcomes;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/** Deletes what was measured of the initiatives of a case that is erased. */
@Component
class OutcomeTraces implements CaseTraces {

    private final ListedInitiatives initiatives;
    private final Observations observations;
    private final SeriesPoints points;
    private final OutcomeImports imports;
    private final SentReminders reminders;

    OutcomeTraces(
            ListedInitiatives initiatives,
            Observations observations,
            SeriesPoints points,
            OutcomeImports imports,
            SentReminders reminders) {
        this.initiatives = initiatives;
        this.observations = observations;
        this.points = points;
        this.imports = imports;
        this.reminders = reminders;
    }

    @Override
    public Kind kind() {
        return Kind.OUTCOMES;
    }

    @Override
    public int forget(String caseId) {
        int forgotten = 0;
        for (String id : initiatives.ofCase(caseId)) {
            reminders.forget(id);
            forgotten += observations.forget(id) + points.forget(id) + imports.forget(id);
        }
        return forgotten;
    }
}
