package io.gapwise.site.plans;

import io.gapwise.service.priorities.ProposedCandidates;
import io.gapwise.service.problems.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists the cases from which a plan can be made, in the order of their ranks. */
@Component
class PlanCases {

    private static final int MOST = 200;

    private final ProposedCandidates proposals;

    PlanCases(ProposedCandidates proposals) {
        this.proposals = proposals;
    }

    /** One case to choose. */
    record Choice(String id, String title) {}

    List<Choice> all() throws Refusal {
        return proposals.first(MOST).stream()
                .map(each -> new Choice(each.id(), each.sketch().title()))
                .toList();
    }
}
