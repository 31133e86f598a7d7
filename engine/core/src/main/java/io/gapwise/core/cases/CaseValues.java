package io.gapwise.core.cases;

import org.jspecify.annotations.Nullable;

/**
 * Lays a case flat: one value after the other, in the order of {@link Property#of}. It is written out because whoever asks
 * about millions of cases would pay several times as much for reading each value through its {@link Property};
 * {@code CaseValuesTest} holds it to what the properties read.
 */
final class CaseValues {

    private final @Nullable Object[] values;
    private int next;

    private CaseValues(@Nullable Object[] values) {
        this.values = values;
    }

    /** Puts the values of a case into an array, from its first place on. */
    static void lay(GapCase of, @Nullable Object[] into) {
        CaseValues values = new CaseValues(into);
        values.put(of.title());
        values.put(of.reference());
        values.put(of.desired());
        values.put(of.actual());
        values.put(of.requestedSolution());
        values.goal(of.goal());
        values.gap(of.gap());
        values.obstacles(of.obstacles());
        values.evidence(of.evidence());
        values.audience(of.audience());
        values.setting(of.setting());
        values.support(of.support());
        values.share(of.share());
    }

    private void put(@Nullable Object value) {
        values[next++] = value;
    }

    private void goal(Goal of) {
        put(of.metric());
        put(of.baseline());
        put(of.target());
        put(of.unit());
        put(of.stake());
        put(of.strategic());
        put(of.dueInWeeks());
        put(of.objective());
        put(of.costPerYear());
        put(of.currency());
        put(of.direction());
        put(of.measurable());
    }

    private void gap(Gap of) {
        put(of.purpose());
        put(of.nature());
        put(of.doneBefore());
        put(of.frequency());
        put(of.difficulty());
        put(of.lookUpPossible());
        put(of.contentChanges());
        put(of.legallyMandated());
        put(of.capability());
        put(of.described());
    }

    private void obstacles(Obstacles of) {
        put(of.expectationsUnclear());
        put(of.feedbackMissing());
        put(of.toolsInadequate());
        put(of.informationMissing());
        put(of.timeOrStaffShort());
        put(of.processBroken());
        put(of.consequencesWrong());
        put(of.notTold());
        put(of.conflict());
        put(of.poorLeadership());
        put(of.knowledgeNotShared());
        put(of.habit());
        put(of.outsideInfluence());
        put(of.neverLearned());
        put(of.littlePractice());
        put(of.forgotten());
        put(of.lowConfidence());
        put(of.unwilling());
        put(of.unsuited());
        put(of.barrier());
        put(of.personKnown());
        put(of.workplaceKnown());
    }

    private void evidence(Evidence of) {
        put(of.sources());
        put(of.heard());
        put(of.onlyOpinion());
        put(of.stated());
    }

    private void audience(Audience of) {
        put(of.role());
        put(of.headcount());
        put(of.affected());
        put(of.spread());
        put(of.seniority());
        put(of.tenure());
        put(of.standing());
    }

    private void setting(Setting of) {
        put(of.managerSupport());
        put(of.timeToLearn());
        put(of.timeToApply());
        put(of.insideExperts());
        put(of.mentors());
        put(of.exemplars());
        put(of.expertsFailToo());
        put(of.learningPlatform());
        put(of.courseExists());
        put(of.earlierTraining());
        put(of.budget());
    }

    private void support(Supports of) {
        put(of.expectationsUnclear());
        put(of.feedbackMissing());
        put(of.toolsInadequate());
        put(of.informationMissing());
        put(of.timeOrStaffShort());
        put(of.processBroken());
        put(of.consequencesWrong());
        put(of.notTold());
        put(of.conflict());
        put(of.poorLeadership());
        put(of.knowledgeNotShared());
        put(of.habit());
        put(of.outsideInfluence());
        put(of.neverLearned());
        put(of.littlePractice());
        put(of.forgotten());
        put(of.lowConfidence());
        put(of.unwilling());
        put(of.unsuited());
        put(of.barrier());
    }

    private void share(ObstacleShares of) {
        put(of.expectationsUnclear());
        put(of.feedbackMissing());
        put(of.toolsInadequate());
        put(of.informationMissing());
        put(of.timeOrStaffShort());
        put(of.processBroken());
        put(of.consequencesWrong());
        put(of.notTold());
        put(of.conflict());
        put(of.poorLeadership());
        put(of.knowledgeNotShared());
        put(of.habit());
        put(of.outsideInfluence());
        put(of.neverLearned());
        put(of.littlePractice());
        put(of.forgotten());
        put(of.lowConfidence());
        put(of.unwilling());
        put(of.unsuited());
        put(of.barrier());
    }
}
