package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import io.gapwise.practice.planfile.PlanReport;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads and writes what is stored of plans. */
final class PlanTexts {

    private PlanTexts() {}

    static String of(PlanRequest request) {
        return PlanJson.text(request);
    }

    /** Reads a request that was checked before it was stored. */
    static PlanRequest request(String stored) {
        try {
            return PlanJson.read(stored.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
        } catch (BadPlanFile e) {
            throw new IllegalStateException("What was stored of a plan can be planned for.", e);
        }
    }

    static PlanReport report(String stored, PlanRequest request) {
        return PlanJson.report(stored.getBytes(StandardCharsets.UTF_8), request);
    }

    /** Writes what came of a request where its titles are others now; what was found stays. */
    static String report(PlanReport report, PlanRequest request) {
        return PlanJson.text(
                new PlanReport(request, report.result(), report.difference(), report.more(), report.handCosts()));
    }
}
