package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Names the signal in a figure that shows that it has moved. */
public enum Signal implements Word {
    /** Many points in a row are on one side of the old average. */
    RUN,
    /** A single point is outside the limits. */
    POINT,
    NONE,
    UNKNOWN
}
