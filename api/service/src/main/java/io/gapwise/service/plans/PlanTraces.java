package io.gapwise.service.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Gap;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;
import io.gapwise.service.proof.Sha256;
import io.gapwise.service.recommendations.CaseTraces;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes the title of a case that is erased out of all plans that name it, and out of their versions: the gap loses its
 * title, and a candidate that answers nothing else is called by its id. What was planned, and why, stays.
 */
@Component
class PlanTraces implements CaseTraces {

    private final StoredPlans plans;
    private final StoredVersions versions;
    private final StoredComputations computations;

    PlanTraces(StoredPlans plans, StoredVersions versions, StoredComputations computations) {
        this.plans = plans;
        this.versions = versions;
        this.computations = computations;
    }

    @Override
    public Kind kind() {
        return Kind.PLANS;
    }

    /** Waits for those who are writing something of the plans, and lets nobody begin to. */
    @Override
    public void hold(String caseId) {
        plans.naming(caseId).forEach(plans::hold);
    }

    @Override
    public int forget(String caseId) {
        List<String> naming = plans.naming(caseId);
        naming.forEach(plan -> forget(plan, caseId));
        return naming.size();
    }

    private void forget(String plan, String caseId) {
        PlanRequest now = PlanTexts.request(plans.requestText(plan));
        if (names(now, caseId)) {
            plans.rewrite(plan, PlanTexts.of(without(now, caseId)));
        }
        String digest = plans.digest(plan);
        versions.listed(plan, digest).stream()
                .map(listed -> versions.find(plan, listed.number(), digest).orElseThrow())
                .forEach(stored -> forget(plan, stored, caseId));
        computations.waiting(plan).forEach(waiting -> {
            PlanRequest asked = PlanTexts.request(waiting.request());
            if (names(asked, caseId)) {
                String text = PlanTexts.of(without(asked, caseId));
                computations.rewrite(plan, waiting.number(), text, Sha256.ofText(text));
            }
        });
    }

    private void forget(String plan, StoredVersions.Stored stored, String caseId) {
        PlanRequest before = PlanTexts.request(stored.request());
        if (names(before, caseId)) {
            PlanReport report = PlanTexts.report(stored.report(), before);
            PlanRequest after = without(before, caseId);
            versions.rewrite(plan, stored.listed().number(), after, PlanTexts.report(report, after));
        }
    }

    private static boolean names(PlanRequest request, String caseId) {
        return request.gaps().stream().anyMatch(gap -> gap.id().equals(caseId));
    }

    private static PlanRequest without(PlanRequest request, String caseId) {
        List<Candidate> candidates = request.candidates().stream()
                .map(each -> each.gaps().equals(List.of(caseId)) ? Candidates.titled(each, each.id()) : each)
                .toList();
        return new PlanRequest(
                        candidates,
                        request.gaps(),
                        request.objectives(),
                        request.means(),
                        request.byHand(),
                        request.goals(),
                        request.earlier())
                .withGaps(request.gaps().stream()
                        .map(gap -> gap.id().equals(caseId) ? new Gap(caseId, "", gap.costPerYear()) : gap)
                        .toList());
    }
}
