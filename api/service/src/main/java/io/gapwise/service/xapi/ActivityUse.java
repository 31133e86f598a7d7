package io.gapwise.service.xapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says as what an activity counts for an initiative. */
public enum ActivityUse {
    /** What is learned: who began, who finished, and what its score at the end was. */
    COURSE,
    /** A test before anything was learned. */
    TEST_BEFORE,
    /** A test at the end. */
    TEST_ON_THE_DAY,
    /** A test some days or weeks later. */
    TEST_LATER,
    /** The task itself, which people are asked to show. */
    ON_THE_TASK;

    static Optional<ActivityUse> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
