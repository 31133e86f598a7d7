package io.gapwise.service.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.evidence.EvidencePlan;
import io.gapwise.insight.evidence.Ways;
import io.gapwise.service.cases.CaseView;
import java.util.List;

/**
 * What could still turn the verdict of a case as it is now, and who finds it out.
 *
 * @param ruleset the version of the rules that were asked
 * @param ways the ways to find things out that are written down at the moment
 */
public record CasePlan(
        CaseView view, GapCase gapCase, String ruleset, EvidencePlan plan, Ways ways, List<EvidenceTask> tasks) {

    public CasePlan {
        tasks = List.copyOf(tasks);
    }
}
