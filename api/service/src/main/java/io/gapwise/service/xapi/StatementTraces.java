package io.gapwise.service.xapi;

import io.gapwise.service.recommendations.CaseTraces;
import org.springframework.stereotype.Component;

/**
 * Forgets which activities belonged to the initiatives of a case that is erased, and what was counted of them. The
 * statements themselves name no initiative and stay as those of any activity that is not connected.
 */
@Component
class StatementTraces implements CaseTraces {

    private final ConnectedActivities connected;
    private final InitiativeCounts counts;

    StatementTraces(ConnectedActivities connected, InitiativeCounts counts) {
        this.connected = connected;
        this.counts = counts;
    }

    @Override
    public Kind kind() {
        return Kind.OUTCOMES;
    }

    @Override
    public int forget(String caseId) {
        return connected.forgetCase(caseId) + counts.forgetCase(caseId);
    }
}
