package io.gapwise.core.cases;

/** What stands behind a performance gap, in contract order: the obstacles, then growth and mandate. */
public enum Cause implements Word {
    EXPECTATIONS_UNCLEAR(Side.WORKPLACE, false, "they are not sure what is expected of them"),
    FEEDBACK_MISSING(Side.WORKPLACE, false, "nobody tells them how they are doing"),
    TOOLS_INADEQUATE(Side.WORKPLACE, false, "their tools or systems fail them"),
    INFORMATION_MISSING(Side.WORKPLACE, false, "what they need to know is hard to find"),
    TIME_OR_STAFF_SHORT(Side.WORKPLACE, false, "there is too little time or there are too few people"),
    PROCESS_BROKEN(Side.WORKPLACE, false, "the way the work is set up gets in their way"),
    CONSEQUENCES_WRONG(Side.WORKPLACE, false, "doing it right does not pay, or doing it wrong does"),
    NOT_TOLD(Side.WORKPLACE, false, "the change was never announced or explained to them"),
    CONFLICT(Side.WORKPLACE, false, "people work against one another"),
    POOR_LEADERSHIP(Side.WORKPLACE, false, "the way they are led holds them back"),
    KNOWLEDGE_NOT_SHARED(Side.WORKPLACE, false, "what colleagues know does not reach them"),
    NEVER_LEARNED(Side.PERSON, true, "nobody ever taught them"),
    LITTLE_PRACTICE(Side.PERSON, true, "they cannot do it well yet"),
    FORGOTTEN(Side.PERSON, false, "it slips from memory"),
    LOW_CONFIDENCE(Side.PERSON, true, "they know how and do not dare"),
    UNWILLING(Side.PERSON, false, "they can and do not want to"),
    UNSUITED(Side.PERSON, false, "the role does not suit them, even after a fair chance to learn"),
    GROWTH(Side.PERSON, true, "they have something to grow into or to take over"),
    MANDATE(Side.WORKPLACE, true, "a law or a regulator demands the training itself");

    private final Side side;
    private final boolean learning;
    private final String phrase;

    Cause(Side side, boolean learning, String phrase) {
        this.side = side;
        this.learning = learning;
        this.phrase = phrase;
    }

    public Side side() {
        return side;
    }

    /** Whether learning of some kind answers this cause. */
    public boolean learning() {
        return learning;
    }

    /** A clause that can follow "because". */
    @Override
    public String phrase() {
        return phrase;
    }
}
