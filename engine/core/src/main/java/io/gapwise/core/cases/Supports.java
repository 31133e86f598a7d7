package io.gapwise.core.cases;

import java.util.function.Function;

/** Says of each obstacle how well it is shown that it stands in the way. Nobody sends it: the case works it out. */
public record Supports(
        Support expectationsUnclear,
        Support feedbackMissing,
        Support toolsInadequate,
        Support informationMissing,
        Support timeOrStaffShort,
        Support processBroken,
        Support consequencesWrong,
        Support notTold,
        Support conflict,
        Support poorLeadership,
        Support knowledgeNotShared,
        Support habit,
        Support outsideInfluence,
        Support neverLearned,
        Support littlePractice,
        Support forgotten,
        Support lowConfidence,
        Support unwilling,
        Support unsuited,
        Support barrier) {

    /** Returns how well each obstacle is shown where there are no statements. */
    static Supports bySources(Obstacles obstacles, Evidence evidence) {
        Support accused = evidence.support(true);
        Support other = evidence.support(false);
        return of(obstacle ->
                obstacles.of(obstacle) != Presence.PRESENT ? Support.NONE : obstacle.accuses() ? accused : other);
    }

    /** Returns one word for each obstacle, as a function gives it. */
    static Supports of(Function<Obstacle, Support> words) {
        return new Supports(
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
    public Support of(Obstacle obstacle) {
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
