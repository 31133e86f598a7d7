package io.gapwise.insight.evidence;

/** Says where a verdict stands against everything that nobody has looked at yet, or that is only claimed. */
public enum Standing {
    /** Answers that are still open could turn the verdict. */
    OPEN,
    /** It is proven that no answers to what is open could turn the verdict, but it rests on what is only claimed. */
    CLAIMED,
    /** It is proven that no answers to what is open or only claimed could turn the verdict. */
    SETTLED,
    /** Nobody can say yet what is in the way, and nothing is left on the list of obstacles that anybody could look at. */
    NOTHING_LEFT,
    /** Nothing was found that could turn the verdict, and the solver gave up before it had proven that there is nothing. */
    NOT_PROVEN
}
