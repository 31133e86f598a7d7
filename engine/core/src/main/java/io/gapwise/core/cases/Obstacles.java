package io.gapwise.core.cases;

import java.util.function.Function;

/** Says which obstacles were found: thirteen of the workplace, then seven of the person. */
public record Obstacles(
        Presence expectationsUnclear,
        Presence feedbackMissing,
        Presence toolsInadequate,
        Presence informationMissing,
        Presence timeOrStaffShort,
        Presence processBroken,
        Presence consequencesWrong,
        Presence notTold,
        Presence conflict,
        Presence poorLeadership,
        Presence knowledgeNotShared,
        Presence habit,
        Presence outsideInfluence,
        Presence neverLearned,
        Presence littlePractice,
        Presence forgotten,
        Presence lowConfidence,
        Presence unwilling,
        Presence unsuited,
        Presence barrier) {

    /** Returns obstacles of which each has the answer that a function gives for it. */
    static Obstacles of(Function<Obstacle, Presence> answers) {
        return new Obstacles(
                answers.apply(Obstacle.expectationsUnclear),
                answers.apply(Obstacle.feedbackMissing),
                answers.apply(Obstacle.toolsInadequate),
                answers.apply(Obstacle.informationMissing),
                answers.apply(Obstacle.timeOrStaffShort),
                answers.apply(Obstacle.processBroken),
                answers.apply(Obstacle.consequencesWrong),
                answers.apply(Obstacle.notTold),
                answers.apply(Obstacle.conflict),
                answers.apply(Obstacle.poorLeadership),
                answers.apply(Obstacle.knowledgeNotShared),
                answers.apply(Obstacle.habit),
                answers.apply(Obstacle.outsideInfluence),
                answers.apply(Obstacle.neverLearned),
                answers.apply(Obstacle.littlePractice),
                answers.apply(Obstacle.forgotten),
                answers.apply(Obstacle.lowConfidence),
                answers.apply(Obstacle.unwilling),
                answers.apply(Obstacle.unsuited),
                answers.apply(Obstacle.barrier));
    }

    /** Returns the answer for one obstacle. */
    public Presence of(Obstacle obstacle) {
        return switch (obstacle) {
            case expectationsUnclear -> expectationsUnclear;
            case feedbackMissing -> feedbackMissing;
            case toolsInadequate -> toolsInadequate;
            case informationMissing -> informationMissing;
            case timeOrStaffShort -> timeOrStaffShort;
            case processBroken -> processBroken;
            case consequencesWrong -> consequencesWrong;
            case notTold -> notTold;
            case conflict -> conflict;
            case poorLeadership -> poorLeadership;
            case knowledgeNotShared -> knowledgeNotShared;
            case habit -> habit;
            case outsideInfluence -> outsideInfluence;
            case neverLearned -> neverLearned;
            case littlePractice -> littlePractice;
            case forgotten -> forgotten;
            case lowConfidence -> lowConfidence;
            case unwilling -> unwilling;
            case unsuited -> unsuited;
            case barrier -> barrier;
        };
    }

    /** Counts which of the thirteen obstacles of the workplace somebody looked at. */
    @Derived
    public int workplaceKnown() {
        return known(Side.WORKPLACE);
    }

    /** Counts which of the seven obstacles of the person somebody looked at. */
    @Derived
    public int personKnown() {
        return known(Side.PERSON);
    }

    private int known(Side side) {
        int known = 0;
        for (Obstacle obstacle : Obstacle.EACH) {
            known += obstacle.side() == side && of(obstacle) != Presence.UNKNOWN ? 1 : 0;
        }
        return known;
    }
}
