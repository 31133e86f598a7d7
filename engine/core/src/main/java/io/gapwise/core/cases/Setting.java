package io.gapwise.core.cases;

/** Says what the organisation offers for learning and for using what was learned. */
public record Setting(
        Answer managerSupport,
        Answer timeToLearn,
        Answer timeToApply,
        Answer insideExperts,
        Answer mentors,
        Answer exemplars,
        Answer expertsFailToo,
        Answer learningPlatform,
        Answer courseExists,
        EarlierTraining earlierTraining,
        Budget budget) {}
