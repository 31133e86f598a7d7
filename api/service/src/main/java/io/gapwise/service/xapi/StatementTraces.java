package io.gapwise.service.xapi;

import io.gapwise.service.outcomes.ListedInitiatives;
import io.gapwise.service.recommendations.CaseTraces;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forgets which activities belonged to the initiatives of a case that is erased, and what was counted of them. The
 * statements themselves name no initiative and stay as those of any activity that is not connected.
 */
@Component
class StatementTraces implements CaseTraces {

    private final ListedInitiatives initiatives;
    private final ConnectedActivities connected;
    private final InitiativeCounts counts;

    StatementTraces(ListedInitiatives initiatives, ConnectedActivities connected, InitiativeCounts counts) {
        this.initiatives = initiatives;
        this.connected = connected;
        this.counts = counts;
    }

    @Override
    public Kind kind() {
        return Kind.OUTCOMES;
    }

    @Override
    public int forget(String caseId) {
        List<String> ids = initiatives.ofCase(caseId);
        return connected.forget(ids) + counts.forget(ids);
    }
}
