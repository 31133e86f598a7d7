package io.gapwise.core.cases;

/**
 * Names the obstacles in contract order. They are written here as the contract writes them, because a statement names an
 * obstacle by the name of its field.
 */
public enum Obstacle implements Word {
    expectationsUnclear(Side.WORKPLACE, Cause.EXPECTATIONS_UNCLEAR),
    feedbackMissing(Side.WORKPLACE, Cause.FEEDBACK_MISSING),
    toolsInadequate(Side.WORKPLACE, Cause.TOOLS_INADEQUATE),
    informationMissing(Side.WORKPLACE, Cause.INFORMATION_MISSING),
    timeOrStaffShort(Side.WORKPLACE, Cause.TIME_OR_STAFF_SHORT),
    processBroken(Side.WORKPLACE, Cause.PROCESS_BROKEN),
    consequencesWrong(Side.WORKPLACE, Cause.CONSEQUENCES_WRONG),
    notTold(Side.WORKPLACE, Cause.NOT_TOLD),
    conflict(Side.WORKPLACE, Cause.CONFLICT),
    poorLeadership(Side.WORKPLACE, Cause.POOR_LEADERSHIP),
    knowledgeNotShared(Side.WORKPLACE, Cause.KNOWLEDGE_NOT_SHARED),
    habit(Side.WORKPLACE, Cause.HABIT),
    outsideInfluence(Side.WORKPLACE, Cause.OUTSIDE_INFLUENCE),
    neverLearned(Side.PERSON, Cause.NEVER_LEARNED),
    littlePractice(Side.PERSON, Cause.LITTLE_PRACTICE),
    forgotten(Side.PERSON, Cause.FORGOTTEN),
    lowConfidence(Side.PERSON, Cause.LOW_CONFIDENCE),
    unwilling(Side.PERSON, Cause.UNWILLING),
    unsuited(Side.PERSON, Cause.UNSUITED),
    barrier(Side.PERSON, Cause.BARRIER);

    /** Holds all obstacles; nobody changes the array. */
    static final Obstacle[] EACH = values();

    private final Side side;
    private final Cause cause;

    Obstacle(Side side, Cause cause) {
        this.side = side;
        this.cause = cause;
    }

    public Side side() {
        return side;
    }

    /** Returns the cause that this obstacle is, where it stands behind the gap. */
    public Cause cause() {
        return cause;
    }

    /** Says whether the obstacle accuses people who are not in the room, so that a mere claim does not carry it. */
    public boolean accuses() {
        return this == poorLeadership || this == unwilling || this == unsuited;
    }
}
