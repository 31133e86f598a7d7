package io.gapwise.service.initiatives;

import io.gapwise.service.proof.CodedForm;
import io.gapwise.service.recommendations.CaseTraces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forgets the texts of the initiatives of a case that is erased, and their checks. What the answers claimed and what came
 * of it stays as words of the contract, so that counts still hold.
 */
@Component
class InitiativeTraces implements CaseTraces {

    private final InitiativeRecords records;
    private final InitiativeVersions versions;
    private final InitiativeChecks checks;
    private final CountedInitiatives counted;
    private final Clock clock;

    InitiativeTraces(
            InitiativeRecords records,
            InitiativeVersions versions,
            InitiativeChecks checks,
            CountedInitiatives counted,
            Clock clock) {
        this.records = records;
        this.versions = versions;
        this.checks = checks;
        this.counted = counted;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.INITIATIVES;
    }

    /** Somebody may be at work on one of them. */
    @Override
    public boolean keepsOfOthers(String caseId) {
        return !records.ofCase(caseId).isEmpty();
    }

    /** Waits for those who are writing something of the initiatives, and lets nobody begin to. */
    @Override
    public void hold(String caseId) {
        records.holdOfCase(caseId);
    }

    @Override
    public int forget(String caseId) {
        List<Initiative> known = records.ofCase(caseId);
        List<String> ids = known.stream().map(Initiative::id).toList();
        versions.forget(ids);
        checks.forget(ids);
        return counted.counting(
                known.stream().map(Initiative::recommendation).distinct().toList(),
                () -> records.forget(
                        caseId,
                        CodedForm.ERASED,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
    }
}
