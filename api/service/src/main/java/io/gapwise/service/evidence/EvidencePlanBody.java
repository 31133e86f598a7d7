package io.gapwise.service.evidence;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.evidence.Doubt;
import io.gapwise.insight.evidence.EvidencePlan;
import io.gapwise.insight.evidence.Lift;
import io.gapwise.insight.evidence.Outcome;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.evidence.Step;
import io.gapwise.insight.evidence.Turning;
import io.gapwise.insight.signs.SignText;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what is sent of an evidence plan. A way is written once for each question that it answers. */
record EvidencePlanBody(
        String id,
        int version,
        String ruleset,
        VerdictValue verdict,
        boolean conditional,
        Standing standing,
        List<String> restsOnClaims,
        List<SentTurning> alone,
        List<SentTurning> together,
        List<SentLift> lifts,
        List<SentStep> steps,
        List<Map<String, Object>> tasks) {

    record SentWay(String id, StatedBy by, EvidenceSource shows, int minutes, boolean link, SignText does) {

        static SentWay of(WayToFindOut way) {
            return new SentWay(way.id(), way.by(), way.shows(), way.minutes(), way.voices(), way.does());
        }
    }

    record SentTurning(
            String field,
            @Nullable Side side,
            Doubt doubt,
            double decides,
            List<Outcome> outcomes,
            List<String> with,
            List<SentWay> ways) {

        static SentTurning of(Turning turning) {
            return new SentTurning(
                    turning.field(),
                    turning.side(),
                    turning.doubt(),
                    turning.decides(),
                    turning.outcomes(),
                    turning.with(),
                    turning.ways().stream().map(SentWay::of).toList());
        }
    }

    record SentLift(
            String field, Side side, Support support, boolean matters, List<Lift.Firmer> firmer, List<SentWay> ways) {

        static SentLift of(Lift lift) {
            return new SentLift(
                    lift.field(),
                    lift.side(),
                    lift.support(),
                    lift.matters(),
                    lift.firmer(),
                    lift.ways().stream().map(SentWay::of).toList());
        }
    }

    record SentStep(StatedBy by, EvidenceSource shows, boolean link, int minutes, List<TaskPart> parts) {

        static SentStep of(Step step) {
            return new SentStep(
                    step.by(),
                    step.shows(),
                    step.voices(),
                    step.minutes(),
                    step.parts().stream()
                            .map(part -> new TaskPart(part.field(), part.way().id()))
                            .toList());
        }
    }

    static EvidencePlanBody of(CasePlan found) {
        EvidencePlan plan = found.plan();
        return new EvidencePlanBody(
                found.view().id(),
                found.view().version(),
                found.ruleset(),
                plan.verdict(),
                plan.conditional(),
                plan.standing(),
                plan.restsOnClaims(),
                plan.alone().stream().map(SentTurning::of).toList(),
                plan.together().stream().map(SentTurning::of).toList(),
                plan.lifts().stream().map(SentLift::of).toList(),
                plan.steps().stream().map(SentStep::of).toList(),
                found.tasks().stream().map(TaskJson::members).toList());
    }
}
