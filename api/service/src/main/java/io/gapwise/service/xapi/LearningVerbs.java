package io.gapwise.service.xapi;

import java.util.Set;

/**
 * Knows the verbs by which learners do something themselves. What is not among them begins nothing: a learning system also
 * tells who was enrolled by whom, whose work was reviewed, and what an administrator changed.
 */
final class LearningVerbs {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final Set<String> COMPLETING = Set.of(
            ADL + "completed",
            "http://activitystrea.ms/schema/1.0/complete",
            "http://activitystrea.ms/complete",
            "https://w3id.org/xapi/dod-isd/verbs/completed");
    private static final Set<String> PASSING = Set.of(ADL + "passed");
    private static final Set<String> FAILING = Set.of(ADL + "failed");

    /** What is learned by one person's own doing, whatever came of it. */
    private static final Set<String> DOING = Set.of(
            ADL + "initialized",
            ADL + "launched",
            ADL + "attempted",
            ADL + "progressed",
            ADL + "experienced",
            ADL + "interacted",
            ADL + "answered",
            ADL + "attended",
            ADL + "scored",
            ADL + "suspended",
            ADL + "resumed",
            ADL + "terminated",
            ADL + "exited",
            "http://id.tincanapi.com/verb/viewed",
            "https://w3id.org/xapi/acrossx/verbs/watched",
            "https://w3id.org/xapi/video/verbs/played",
            "http://activitystrea.ms/schema/1.0/start",
            "http://activitystrea.ms/schema/1.0/consume",
            "http://activitystrea.ms/schema/1.0/watch",
            "https://w3id.org/xapi/edx/verbs/started",
            "http://activitystrea.ms/schema/1.0/submit");

    private LearningVerbs() {}

    /** Says whether somebody has begun by this, or did so before. */
    static boolean isDoing(String verb) {
        return DOING.contains(verb) || COMPLETING.contains(verb) || PASSING.contains(verb) || FAILING.contains(verb);
    }

    /**
     * Says whether somebody has finished. The verb alone says it, because packages of SCORM come without more; a
     * statement that says the opposite in its result is believed.
     */
    static boolean isCompletion(Happening happening) {
        Boolean completion = happening.completion();
        return completion == null ? COMPLETING.contains(happening.verb()) : completion && isDoing(happening.verb());
    }

    static boolean isPass(Happening happening) {
        Boolean success = happening.success();
        return PASSING.contains(happening.verb())
                || success != null && success && isDoing(happening.verb()) && !FAILING.contains(happening.verb());
    }

    static boolean isFailure(Happening happening) {
        Boolean success = happening.success();
        return FAILING.contains(happening.verb())
                || success != null && !success && isDoing(happening.verb()) && !PASSING.contains(happening.verb());
    }
}
