package io.gapwise.core.cases;

/** Names the causes of a performance gap in contract order: first the obstacles, then growth and mandate. */
public enum Cause implements Word {
    EXPECTATIONS_UNCLEAR(Side.WORKPLACE, false),
    FEEDBACK_MISSING(Side.WORKPLACE, false),
    TOOLS_INADEQUATE(Side.WORKPLACE, false),
    INFORMATION_MISSING(Side.WORKPLACE, false),
    TIME_OR_STAFF_SHORT(Side.WORKPLACE, false),
    PROCESS_BROKEN(Side.WORKPLACE, false),
    CONSEQUENCES_WRONG(Side.WORKPLACE, false),
    NOT_TOLD(Side.WORKPLACE, false),
    CONFLICT(Side.WORKPLACE, false),
    POOR_LEADERSHIP(Side.WORKPLACE, false),
    KNOWLEDGE_NOT_SHARED(Side.WORKPLACE, false),
    HABIT(Side.WORKPLACE, false),
    OUTSIDE_INFLUENCE(Side.WORKPLACE, false),
    NEVER_LEARNED(Side.PERSON, true),
    LITTLE_PRACTICE(Side.PERSON, true),
    FORGOTTEN(Side.PERSON, false),
    LOW_CONFIDENCE(Side.PERSON, true),
    UNWILLING(Side.PERSON, false),
    UNSUITED(Side.PERSON, false),
    BARRIER(Side.PERSON, false),
    GROWTH(Side.PERSON, true),
    MANDATE(Side.WORKPLACE, true);

    private final Side side;
    private final boolean learning;

    Cause(Side side, boolean learning) {
        this.side = side;
        this.learning = learning;
    }

    public Side side() {
        return side;
    }

    /** Says whether some kind of learning removes this cause. */
    public boolean learning() {
        return learning;
    }
}
