package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/**
 * Names what came of a recommendation. Where rules conclude several, the first in this order is the judgement: what makes
 * a judgement impossible comes before what is judged, and the first place in which something is missing comes before the
 * next.
 */
public enum ProgressValue implements Word {
    /** What was decided is not in place, so there is nothing to judge. */
    NOT_IN_PLACE,
    /** Only part of what was decided is in place, so what can be seen says nothing about the whole. */
    PARTLY_IN_PLACE,
    /** Less time has passed than it takes to see anything. */
    TOO_EARLY,
    /** It has not reached the people it is meant for. */
    NOT_REACHED,
    /** They took part and cannot do it. */
    NOT_LEARNED,
    /** They can do it and do not do it at work. */
    NOT_USED,
    /** The figure has moved, or has not moved, for reasons that lie elsewhere. */
    ELSEWHERE,
    /** It is used and the figure has not moved. */
    NO_EFFECT,
    /** The figure has moved as it should, and it was this. */
    WORKED,
    /** What counts most by now is as it should be; what is missing beside it stands in the cautions and questions. */
    ON_TRACK,
    /** No rule concluded a judgement. */
    UNKNOWN
}
