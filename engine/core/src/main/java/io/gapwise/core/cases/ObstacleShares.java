package io.gapwise.core.cases;

import java.util.function.Function;

/**
 * Says of each obstacle of how many of the people it is true, as far as the best shown statements say so. Nobody sends
 * it: the case works it out.
 */
public record ObstacleShares(
        Share expectationsUnclear,
        Share feedbackMissing,
        Share toolsInadequate,
        Share informationMissing,
        Share timeOrStaffShort,
        Share processBroken,
        Share consequencesWrong,
        Share notTold,
        Share conflict,
        Share poorLeadership,
        Share knowledgeNotShared,
        Share habit,
        Share outsideInfluence,
        Share neverLearned,
        Share littlePractice,
        Share forgotten,
        Share lowConfidence,
        Share unwilling,
        Share unsuited,
        Share barrier) {

    static final ObstacleShares NOT_SAID = of(obstacle -> Share.UNKNOWN);

    /** Returns one word for each obstacle, as a function gives it. */
    static ObstacleShares of(Function<Obstacle, Share> words) {
        return new ObstacleShares(
                words.apply(Obstacle.expectationsUnclear),
                words.apply(Obstacle.feedbackMissing),
                words.apply(Obstacle.toolsInadequate),
                words.apply(Obstacle.informationMissing),
                words.apply(Obstacle.timeOrStaffShort),
                words.apply(Obstacle.processBroken),
                words.apply(Obstacle.consequencesWrong),
                words.apply(Obstacle.notTold),
                words.apply(Obstacle.conflict),
                words.apply(Obstacle.poorLeadership),
                words.apply(Obstacle.knowledgeNotShared),
                words.apply(Obstacle.habit),
                words.apply(Obstacle.outsideInfluence),
                words.apply(Obstacle.neverLearned),
                words.apply(Obstacle.littlePractice),
                words.apply(Obstacle.forgotten),
                words.apply(Obstacle.lowConfidence),
                words.apply(Obstacle.unwilling),
                words.apply(Obstacle.unsuited),
                words.apply(Obstacle.barrier));
    }

    /** Returns the word for one obstacle. */
    public Share of(Obstacle obstacle) {
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
}
